/** On the content listener: the document that holds a course. */
export const framePath = '/frame/index.html';

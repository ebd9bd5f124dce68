/** What the page of a room asks of the document that plays courses, which alone reaches their page storage. */
export interface HandOver {
  readonly type: 'hand-over';
}

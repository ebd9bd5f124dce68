/** Names of ZIP files that somebody means us to have: no hidden file, and no copy that a program keeps beside another. */
export const packageName = /^(?![.~]).*\.zip$/is;

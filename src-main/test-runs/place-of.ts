import { pathBelow } from '../../src-shared/scorm/cam/content-address';

/** A document of content as its author knows it: the path in the package, or the address of what is not of the package. */
export function placeOf(url: string): string {
  const files = /^https?:\/\/[^/]+\/run\/[^/]+\/files\//.exec(url)?.[0];
  return files === undefined ? url : pathBelow(url, files);
}

import type { ScormVersion } from '../scorm/cam/course';
import { treeFor } from '../scorm/rte/data-model';
import { findElement } from '../scorm/rte/find-element';

/** Where the standard says what an error number means and, for a known element, what it may hold. */
export function errorSections(version: ScormVersion, element: string): readonly string[] {
  const numbers = version === '1.2' ? 'R12 3.3.4' : 'RTE 3.1.7';
  const edition = version === '1.2' ? null : '4th';
  const found = findElement(treeFor({ scormVersion: version, edition }), element);
  return found.kind === 'element' ? [numbers, found.row.section] : [numbers];
}

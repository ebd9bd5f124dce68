import { fixIds, type FixId } from '../scorm/cam/told';

/** The automatic fixes that would mend some of the findings, in the order in which they are made. */
export function fixesFor(findings: readonly { readonly fix_id: FixId | null }[]): readonly FixId[] {
  const wanted = new Set(findings.map(({ fix_id }) => fix_id));
  return fixIds.filter((id) => wanted.has(id));
}

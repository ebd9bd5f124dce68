import type { Finding } from '../../../src-shared/contract/common';

/** Findings of one kind, in a place of the list. */
export interface FindingGroup {
  readonly id: string;
  readonly shown: readonly Finding[];
  /** Shown on request. */
  readonly more: readonly Finding[];
}

/** So many of a kind are shown at once. */
const mostShown = 3;

/** Findings by kind, each kind where its first stands; of many alike the rest is kept for those who ask. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.id}`;
    const alike = groups.get(key);
    if (alike) alike.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([id, alike]) => {
    const isLong = alike.length > mostShown + 1;
    const count = isLong ? mostShown : alike.length;
    return { id, shown: alike.slice(0, count), more: alike.slice(count) };
  });
}

import type { TocEntry } from '../../../src-shared/scorm/attempt/views';

/** An entry that is seen and can be chosen, with what the test is about. */
export function anEntry(activityId: string, change: Partial<TocEntry> = {}): TocEntry {
  return {
    activityId,
    title: `Title of ${activityId}`,
    depth: 0,
    hasContent: true,
    isVisible: true,
    isSelectable: true,
    isCurrent: false,
    completionStatus: 'unknown',
    successStatus: 'unknown',
    ...change,
  };
}

import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { shownTitles } from '../../src-shared/scorm/cam/shown-title';
import type { Moment } from './moment';
import { offeredOf } from './offered';
import { useInspectorSay } from './use-inspector-say';

/**
 * One of several activities to look at, and the field it is chosen in, which is left out where there is nothing to choose. `offered`:
 * ids, `first` among them, which is shown until another one is chosen.
 */
export function useOneActivity(
  tree: Moment['fold']['state']['tree'],
  offered: readonly string[],
  first: string | undefined,
): readonly [activityId: string | undefined, field: ReactNode] {
  const say = useInspectorSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const activityId = chosen !== null && offered.includes(chosen) ? chosen : first;
  if (offered.length < 2) return [activityId, null];
  const titles = shownTitles(tree);
  return [
    activityId,
    <Select
      key="activity"
      size="xs"
      label={say('memory.activity')}
      allowDeselect={false}
      {...offeredOf(offered.length)}
      value={activityId ?? null}
      onChange={setChosen}
      data={offered.map((id) => ({ value: id, label: titles.get(id) ?? id }))}
      data-testid="choose-activity"
    />,
  ];
}

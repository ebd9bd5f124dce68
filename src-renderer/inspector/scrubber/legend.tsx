import { Chip, Group } from '@mantine/core';
import { memo, useMemo } from 'react';
import { markKinds, type Mark, type MarkKind } from '../../../src-shared/inspect/marks';
import { useFormats } from '../../ui/formats';
import { useInspectorSay } from '../use-inspector-say';
import classes from './scrubber.module.css';
import { countsOf } from './track-bins';

export interface LegendProps {
  readonly marks: readonly Mark[];
  readonly count: number;
  readonly kinds: ReadonlySet<MarkKind>;
  readonly onKinds: (kinds: ReadonlySet<MarkKind>) => void;
}

/** What the marks on the track stand for, and which of them one wants to see and be led to. */
export const Legend = memo(function Legend({ marks, count, kinds, onKinds }: LegendProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const counts = useMemo(() => countsOf(marks.slice(0, count)), [marks, count]);
  return (
    <Chip.Group
      multiple
      value={[...kinds]}
      onChange={(chosen) => {
        onKinds(new Set(markKinds.filter((kind) => chosen.includes(kind))));
      }}
    >
      <Group gap={6} role="group" aria-label={say('travel.marks')}>
        {markKinds.map((kind) => (
          <Chip key={kind} value={kind} size="xs" radius="md" variant="outline" data-testid={`marks-${kind}`}>
            <span className={classes['swatch']} data-kind={kind} aria-hidden />
            {say(`travel.${kind}`)} {formats.number(counts[kind])}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
});

import { useDirection } from '@mantine/core';
import { memo, useMemo, type MouseEvent } from 'react';
import { markKinds, type Mark, type MarkKind } from '../../../src-shared/inspect/marks';
import classes from './scrubber.module.css';
import { binsOf } from './track-bins';

const places = 1000;
const lane = 5;

export interface MarkTrackProps {
  readonly marks: readonly Mark[];
  /** Marks come in place, so their number stands for them. */
  readonly count: number;
  readonly total: number;
  readonly kinds: ReadonlySet<MarkKind>;
  /** The moment compared with. */
  readonly base: number | null;
  /** A share of the track, 0 to 1 in reading direction. */
  readonly onPress: (share: number) => void;
}

/** The marks above the slider, a lane for each kind. For eyes only: the keys and buttons that lead to marks say what they are. */
export const MarkTrack = memo(function MarkTrack(props: MarkTrackProps) {
  const { marks, count, total, kinds, base, onPress } = props;
  const { dir } = useDirection();
  const paths = useMemo(() => {
    const bins = binsOf(marks.slice(0, count), total, places);
    return markKinds.map((kind, index) => ({
      kind,
      d: bins[kind].map((at) => `M${String(at)} ${String(index * lane + 0.5)}v${String(lane - 1)}`).join(''),
    }));
  }, [marks, count, total]);
  const press = (event: MouseEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    onPress(dir === 'rtl' ? 1 - share : share);
  };
  return (
    <svg
      className={classes['marks']}
      viewBox={`0 0 ${String(places)} ${String(lane * markKinds.length)}`}
      preserveAspectRatio="none"
      aria-hidden
      onClick={press}
    >
      {paths.map(({ kind, d }) => (
        <path key={kind} data-kind={kind} data-shown={kinds.has(kind)} d={d} />
      ))}
      {base !== null && (
        <path
          data-kind="base"
          d={`M${String((base / Math.max(1, total)) * places)} 0v${String(lane * markKinds.length)}`}
        />
      )}
    </svg>
  );
});

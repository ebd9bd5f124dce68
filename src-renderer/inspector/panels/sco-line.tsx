import { IconChevronRight } from '@tabler/icons-react';
import { useInspectorSay } from '../use-inspector-say';
import classes from './call-list.module.css';
import { lineId, type ScoHead } from './call-groups';

export interface ScoLineProps {
  readonly head: ScoHead;
  readonly title: string;
  readonly index: number;
  readonly topPx: number;
  readonly isActive: boolean;
  readonly onToggle: (activityId: string) => void;
}

/** The head of the calls of one SCO. */
export function ScoLine({ head, title, index, topPx, isActive, onToggle }: ScoLineProps) {
  const say = useInspectorSay();
  return (
    <div
      role="row"
      id={lineId(head)}
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={head.isOpen}
      aria-selected={isActive}
      className={`${classes['row'] ?? ''} ${classes['sco'] ?? ''}`}
      style={{ transform: `translateY(${String(topPx)}px)`, position: 'absolute', insetInline: 0 }}
      data-testid="call-group"
      onClick={() => {
        onToggle(head.activityId);
      }}
    >
      <span role="gridcell" aria-colspan={6} className={classes['scoTitle']}>
        <IconChevronRight size={14} aria-hidden className={classes['chevron']} data-open={head.isOpen} />
        <bdi>{title === '' ? say('log.noSco') : title}</bdi>
        <span className={classes['quiet']}>
          {say('log.calls', { count: head.calls })}
          {head.errors > 0 && ` · ${say('log.errors', { count: head.errors })}`}
        </span>
      </span>
    </div>
  );
}

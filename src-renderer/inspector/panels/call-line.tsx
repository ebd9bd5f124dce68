import { memo } from 'react';
import type { Say } from '../../ui/typed-words';
import type { InspectorWords } from '../words';
import { lineId } from './call-groups';
import classes from './call-list.module.css';
import { eventName, faultOf } from './call-name';
import type { CallRow } from './call-rows';

export interface CallLineProps {
  readonly row: CallRow;
  /** Place among the shown rows, from 0. */
  readonly index: number;
  readonly topPx: number;
  /** Handed in, as is `clock`: with thousands of lines passing by, what each of them would look up itself takes its time. */
  readonly say: Say<InspectorWords>;
  /** Says a time of day. */
  readonly clock: (atMs: number) => string;
  /** Says so many milliseconds. */
  readonly tenths: (ms: number) => string;
  /** Null where the column is left out. */
  readonly activity: string | null;
  /** Depth below the head of a SCO; null where there are no heads. */
  readonly level: number | null;
  readonly isActive: boolean;
  /** It happened after the moment shown. */
  readonly isLater: boolean;
  readonly onGo: (position: number) => void;
}

export const CallLine = memo(function CallLine(props: CallLineProps) {
  const { row, index, topPx, say, clock, tenths, activity, level, isActive, isLater, onGo } = props;
  return (
    <div
      role="row"
      id={lineId(row)}
      aria-rowindex={index + 2}
      aria-level={level ?? undefined}
      aria-selected={isActive}
      className={classes['row']}
      style={{ transform: `translateY(${String(topPx)}px)`, position: 'absolute', insetInline: 0 }}
      data-testid="call-row"
      data-kind={row.kind}
      data-error={row.isError && !row.isUnset}
      data-later={isLater}
      data-position={row.position}
      data-method={row.name}
      data-element={row.element}
      onClick={() => {
        onGo(row.position);
      }}
    >
      <span role="gridcell" className={classes['quiet']}>
        {row.position}
      </span>
      <span role="gridcell" className={classes['quiet']}>
        {clock(row.atMs)}
      </span>
      <span role="gridcell" className={`${classes['took'] ?? ''} ${classes['quiet'] ?? ''}`}>
        {row.tookMs === null ? '' : tenths(row.tookMs)}
      </span>
      <span role="gridcell" dir="ltr" className={classes['call']} title={`${row.name} ${row.element}`.trim()}>
        <CallName row={row} say={say} />
      </span>
      <span role="gridcell" dir="auto" className={classes['text']} title={row.value}>
        {row.value}
      </span>
      <span role="gridcell" dir="auto" className={classes['answer']} title={row.result}>
        {row.disagrees && (
          <span className={classes['warn']} title={say('log.disagree', { result: serverAnswer(row) })}>
            ≠{' '}
          </span>
        )}
        {row.isUnset ? (
          <span className={classes['quiet']}>{say('log.unset', { code: row.errorCode })}</span>
        ) : row.isError ? (
          <strong className={classes['error']}>{say('log.error', { code: row.errorCode })}</strong>
        ) : (
          row.result
        )}
      </span>
      {activity !== null && (
        <span role="gridcell" className={classes['text']} title={activity}>
          {activity}
        </span>
      )}
    </div>
  );
});

function CallName({ row, say }: Pick<CallLineProps, 'row' | 'say'>) {
  if (row.kind === 'event') return <em className={classes['event']}>{eventName(row, say)}</em>;
  return (
    <>
      <span className={classes['method']}>{row.name}</span>
      <FaultSign entry={row.entry} say={say} />
      {row.element !== '' && <span className={classes['element']}> {row.element}</span>}
    </>
  );
}

/** A fault of the test bench has met the call. */
function FaultSign({ entry, say }: Pick<CallRow, 'entry'> & Pick<CallLineProps, 'say'>) {
  const fault = faultOf(entry);
  if (fault === undefined) return null;
  return (
    <span className={classes['warn']} title={say('bench.metHelp')} data-fault={fault.kind}>
      {' '}
      [{say(`bench.met.${fault.kind}`)}]
    </span>
  );
}

function serverAnswer({ entry }: CallRow): string {
  return [entry.server_result, entry.server_error_code].filter((part) => part !== null).join(', ');
}

import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useFormats } from '../../ui/formats';
import { useInspectorSay } from '../use-inspector-say';
import classes from './call-list.module.css';
import { CallLine } from './call-line';
import type { CallRow } from './call-rows';

export interface CallListProps {
  readonly rows: readonly CallRow[];
  /** Titles of activities by id; the column is left out where this is empty. */
  readonly titles: ReadonlyMap<string, string>;
  readonly openPosition: number | null;
  readonly onOpen: (position: number | null) => void;
}

const rowPx = 28;
/** Where nothing can be measured, as when drawn to markup. */
const unmeasured = { width: 800, height: 600 };

/** The rows, drawn only where they are seen. Stays at the newest row while the user is there and reads no other; arrow keys walk. */
export function CallList({ rows, titles, openPosition, onOpen }: CallListProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 20,
    initialRect: unmeasured,
    scrollPaddingStart: rowPx,
  });
  const last = rows.length - 1;
  const isFollowing = isAtEnd && openPosition === null;
  useEffect(() => {
    if (isFollowing) virtual.scrollToIndex(last, { align: 'end' });
  }, [isFollowing, last, virtual]);

  const walk = (event: KeyboardEvent) => {
    const at = rows.findIndex((row) => row.position === openPosition);
    const to = indexAfterKey(event.key, at, last);
    if (to === null) return;
    event.preventDefault();
    onOpen(to === -1 ? null : (rows[to]?.position ?? null));
    if (to >= 0) virtual.scrollToIndex(to);
  };
  return (
    <div className={classes['frame']}>
      <div
        ref={box}
        className={classes['box']}
        role="grid"
        aria-label={say('panel.callLog')}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={openPosition === null ? undefined : `call-${String(openPosition)}`}
        tabIndex={0}
        data-with-activity={titles.size > 0}
        onKeyDown={walk}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
          setIsAtEnd(scrollTop + clientHeight >= scrollHeight - rowPx);
        }}
      >
        <Head withActivity={titles.size > 0} />
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <CallLine
                  key={row.position}
                  row={row}
                  index={index}
                  topPx={start}
                  time={formats.clock(row.atMs)}
                  activity={titles.size === 0 ? null : (titles.get(row.activityId ?? '') ?? '')}
                  isOpen={row.position === openPosition}
                  onOpen={onOpen}
                />
              )
            );
          })}
        </div>
      </div>
      {!isAtEnd && (
        <Button
          className={classes['toEnd'] ?? ''}
          size="compact-sm"
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={() => {
            setIsAtEnd(true);
          }}
        >
          {say('log.toEnd')}
        </Button>
      )}
    </div>
  );
}

function Head({ withActivity }: { readonly withActivity: boolean }) {
  const say = useInspectorSay();
  return (
    <div role="row" aria-rowindex={1} className={`${classes['row'] ?? ''} ${classes['head'] ?? ''}`}>
      <span role="columnheader">{say('log.number')}</span>
      <span role="columnheader">{say('log.time')}</span>
      <span role="columnheader">{say('log.call')}</span>
      <span role="columnheader">{say('log.value')}</span>
      <span role="columnheader">{say('log.result')}</span>
      {withActivity && <span role="columnheader">{say('log.activity')}</span>}
    </div>
  );
}

/** Where a key leads from row `at` (-1: none is open); -1 closes, null means the key is not ours. */
export function indexAfterKey(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + 15, last);
    case 'PageUp':
      return Math.max(at - 15, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return -1;
    default:
      return null;
  }
}

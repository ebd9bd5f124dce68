import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from 'react';
import { useFormats } from '../../ui/formats';
import { useInspectorSay } from '../use-inspector-say';
import { lineAt, lineId, type LogLine } from './call-groups';
import classes from './call-list.module.css';
import { CallLine } from './call-line';
import { ScoLine } from './sco-line';

export interface CallListProps {
  readonly lines: readonly LogLine[];
  readonly isGrouped: boolean;
  /** What it is called, where it is not the log of the session. */
  readonly name?: string;
  /** Of the whole journal: no line has a longer number. */
  readonly lastPosition: number;
  /** Titles of activities by id; where there is but one, the column is left out. */
  readonly titles: ReadonlyMap<string, string>;
  /** The position looked at; null: the newest. */
  readonly at: number | null;
  readonly onGo: (position: number) => void;
  /** Escape was pressed. */
  readonly onLeave: () => void;
  readonly onToggle: (activityId: string) => void;
}

const rowPx = 28;
/** Lines that are drawn together have keys of their own, and one that comes into view takes over the elements of one that went: making them takes longest. */
const drawnAtMost = 256;
/** Where nothing can be measured, as when drawn to markup. */
const unmeasured = { width: 800, height: 600 };

/** The same, whatever is filtered out and folded away: columns stay where they are. */
function numberWidth(longest: number): CSSProperties {
  const width: Record<`--${string}`, string> = { '--number-width': `${String(longest).length + 1}ch` };
  return width;
}

/** The lines, drawn only where they are seen. Stays at the newest while the user is there and looks at no other; arrow keys walk. */
export function CallList(props: CallListProps) {
  const { lines, isGrouped, lastPosition, titles, at, onGo, onLeave, onToggle } = props;
  const say = useInspectorSay();
  const formats = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  /** How wide the bars are that the box is scrolled by. */
  const [bars, setBars] = useState({ below: 0, beside: 0 });
  /** The head of a SCO that the keys have walked to; the moment has nothing to do with it. */
  const [head, setHead] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 4,
    initialRect: unmeasured,
    // The heads of the columns stand above the lines and stay there.
    scrollMargin: rowPx,
    scrollPaddingStart: rowPx,
  });
  const heightPx = virtual.scrollRect?.height;
  const last = lines.length - 1;
  const current = useMemo(() => (at === null ? -1 : lineAt(lines, at)), [lines, at]);
  const headIndex = head === null ? -1 : lines.findIndex((line) => lineId(line) === head);
  const active = headIndex === -1 ? current : headIndex;
  const activeLine = lines[active];
  const drawn = virtual.getVirtualItems();
  const isDrawn = drawn.some(({ index }) => index === active);
  const isFollowing = isAtEnd && at === null && !isGrouped;
  const scrollTo = useCallback(
    (index: number) => {
      if (box.current !== null) bringIntoView(box.current, index, virtual);
    },
    [virtual],
  );
  // Before it is painted: else one frame would show the lines where they were.
  useLayoutEffect(() => {
    if (isFollowing) scrollTo(last);
  }, [isFollowing, last, scrollTo]);
  useLayoutEffect(() => {
    if (current >= 0) scrollTo(current);
  }, [current, heightPx, scrollTo]);

  const walk = (event: KeyboardEvent) => {
    const line = lines[active];
    const to = indexAfterKey(event.key, active, last);
    if (to === null && (line?.kind !== 'sco' || !togglesSco(event.key, line.isOpen))) return;
    event.preventDefault();
    if (to === null) {
      if (line?.kind === 'sco') onToggle(line.activityId);
    } else if (to === -1) onLeave();
    else go(to);
  };
  const go = (index: number) => {
    const line = lines[index];
    if (line === undefined) return;
    setHead(line.kind === 'sco' ? lineId(line) : null);
    if (line.kind !== 'sco') onGo(line.position);
    scrollTo(index);
  };
  return (
    <div className={classes['frame']}>
      <div
        ref={box}
        className={classes['box']}
        role={isGrouped ? 'treegrid' : 'grid'}
        aria-label={props.name ?? say('panel.callLog')}
        aria-rowcount={lines.length + 1}
        aria-activedescendant={activeLine === undefined || !isDrawn ? undefined : lineId(activeLine)}
        tabIndex={0}
        style={numberWidth(lastPosition)}
        data-with-activity={titles.size > 1 && !isGrouped}
        data-testid="call-list"
        onKeyDown={walk}
        onScroll={({ currentTarget: list }) => {
          const { scrollTop, clientHeight, scrollHeight, offsetHeight, offsetWidth, clientWidth } = list;
          const [below, beside] = [offsetHeight - clientHeight, offsetWidth - clientWidth];
          setIsAtEnd(scrollTop + clientHeight >= scrollHeight - rowPx);
          setBars((was) => (was.below === below && was.beside === beside ? was : { below, beside }));
        }}
      >
        <Head withActivity={titles.size > 1 && !isGrouped} />
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {drawn.map(({ index, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            const place = { index, topPx: start - rowPx, isActive: index === active };
            return line.kind === 'sco' ? (
              <ScoLine
                key={`sco-${String(index % drawnAtMost)}`}
                {...place}
                head={line}
                title={titles.get(line.activityId) ?? line.activityId}
                onToggle={onToggle}
              />
            ) : (
              <CallLine
                key={index % drawnAtMost}
                {...place}
                row={line}
                say={say}
                clock={formats.clock}
                tenths={formats.tenths}
                activity={titles.size < 2 || isGrouped ? null : (titles.get(line.activityId ?? '') ?? '')}
                level={isGrouped ? 2 : null}
                isLater={at !== null && line.position > at}
                onGo={onGo}
              />
            );
          })}
        </div>
      </div>
      {!isAtEnd && (
        <Button
          className={classes['toEnd'] ?? ''}
          style={{ insetBlockEnd: bars.below, insetInlineEnd: bars.beside }}
          size="compact-sm"
          variant="default"
          radius={0}
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={() => {
            setIsAtEnd(true);
            scrollTo(last);
          }}
        >
          {say('log.toEnd')}
        </Button>
      )}
    </div>
  );
}

/** What the virtualizer knows of the box spares it being measured, for which all of the page would be laid out. */
function bringIntoView(
  box: HTMLElement,
  index: number,
  {
    scrollOffset,
    scrollRect,
  }: { readonly scrollOffset: number | null; readonly scrollRect: { readonly height: number } | null },
): void {
  const top = index * rowPx;
  const topSeen = scrollOffset ?? 0;
  // The head stands above the lines, and the way to the newest over the last of them.
  const heightSeen = (scrollRect ?? unmeasured).height - 2 * rowPx;
  if (top < topSeen) box.scrollTop = top;
  else if (top + rowPx > topSeen + heightSeen) box.scrollTop = top + rowPx - heightSeen;
}

function Head({ withActivity }: { readonly withActivity: boolean }) {
  const say = useInspectorSay();
  return (
    <div role="row" aria-rowindex={1} className={`${classes['row'] ?? ''} ${classes['head'] ?? ''}`}>
      <span role="columnheader">{say('log.number')}</span>
      <span role="columnheader">{say('log.time')}</span>
      <span
        role="columnheader"
        className={classes['took']}
        aria-label={say('log.took')}
        title={say('log.took')}
      >
        {say('log.ms')}
      </span>
      <span role="columnheader">{say('log.call')}</span>
      <span role="columnheader">{say('log.value')}</span>
      <span role="columnheader">{say('log.result')}</span>
      {withActivity && <span role="columnheader">{say('log.activity')}</span>}
    </div>
  );
}

/** Whether a key opens or closes the SCO whose head it is pressed on. */
function togglesSco(key: string, isOpen: boolean): boolean {
  return key === 'Enter' || key === ' ' || key === (isOpen ? 'ArrowLeft' : 'ArrowRight');
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

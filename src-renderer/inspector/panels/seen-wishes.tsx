import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Wish } from './wishes';
import classes from './why.module.css';

export interface SeenWishesProps {
  readonly wishes: readonly Wish[];
  /** What they are scrolled in. */
  readonly viewport: RefObject<HTMLElement | null>;
  readonly children: (wish: Wish) => ReactNode;
}

/** Of a line that is closed. */
const linePx = 45;
/** Where nothing can be measured, as when drawn to markup. */
const unmeasured = { width: 400, height: 600 };

/** Wishes drawn only where they are seen: a course may have tens of thousands of activities. */
export function SeenWishes({ wishes, viewport, children }: SeenWishesProps) {
  const list = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  // What stands above may be opened and closed.
  useEffect(() => {
    const content = viewport.current?.firstElementChild ?? null;
    const observer = new ResizeObserver(() => {
      setScrollMargin(list.current?.offsetTop ?? 0);
    });
    if (content !== null) observer.observe(content);
    return () => {
      observer.disconnect();
    };
  }, [viewport]);
  const virtual = useVirtualizer({
    count: wishes.length,
    getScrollElement: () => viewport.current,
    getItemKey: (index) => wishes[index]?.id ?? index,
    estimateSize: () => linePx,
    overscan: 8,
    initialRect: unmeasured,
    scrollMargin,
  });
  return (
    <div ref={list} className={classes['seen']} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const wish = wishes[index];
        return (
          wish && (
            <div
              key={key}
              ref={virtual.measureElement}
              className={classes['line']}
              style={{ insetBlockStart: start - scrollMargin }}
              data-index={index}
            >
              {children(wish)}
            </div>
          )
        );
      })}
    </div>
  );
}

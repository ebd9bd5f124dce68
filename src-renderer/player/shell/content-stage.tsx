import { Box, Center, Loader, useDirection } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ContentFrame } from './content-frame';
import classes from './course-screen.module.css';
import { usePlayerSay } from './use-player-say';

export interface ContentStageProps {
  readonly frame: ContentFrame;
  readonly title: string;
  readonly isHidden: boolean;
  readonly isLoading: boolean;
}

/**
 * The room that the controls leave to the content, under a cover until there is something to show. The frame itself stands beside
 * the controls, as moving it would load it anew, and goes when this goes.
 */
export function ContentStage({ frame, title, isHidden, isLoading }: ContentStageProps) {
  const say = usePlayerSay();
  const { dir } = useDirection();
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => frame.name(say('frameTitle', { title })), [frame, say, title]);
  useEffect(() => {
    const { current } = room;
    if (current === null) return undefined;
    const follow = (): void => frame.place(isHidden ? null : current.getBoundingClientRect());
    const observer = new ResizeObserver(follow);
    observer.observe(current);
    // In another reading direction it is elsewhere, and as large as before.
    window.addEventListener('transitionend', follow);
    follow();
    return () => {
      observer.disconnect();
      window.removeEventListener('transitionend', follow);
    };
  }, [frame, isHidden, dir]);
  useEffect(() => () => frame.remove(), [frame]);
  return (
    <Box className={classes['stage']} ref={room} hidden={isHidden}>
      {isLoading && (
        <Center className={classes['cover']} role="status" aria-label={say('loading')}>
          <Loader size="sm" />
        </Center>
      )}
    </Box>
  );
}

import { Box, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Logo } from '../ui/logo';
import { LanguageMenu } from './language-menu';
import classes from './classroom.module.css';

export interface RoomPageProps {
  /** What the teacher calls the room; empty: nothing. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What stands around every screen of learners: whose room it is, and the language, since not all read the teacher's. */
export function RoomPage({ title, children }: RoomPageProps) {
  return (
    <>
      <header className={classes['head']}>
        <Group gap="sm" wrap="nowrap" miw={0}>
          <Logo size={32} />
          <Text fw={640} className={classes['room']} data-testid="room-title">
            {title === '' ? 'Lectern' : title}
          </Text>
        </Group>
        <LanguageMenu />
      </header>
      <Box component="main" className={classes['main'] ?? ''}>
        {children}
      </Box>
    </>
  );
}

import { AppShell, Box, Burger, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useApp } from '../api/app';
import { Logo } from '../ui/logo';
import { Palette } from './palette/palette';
import { isIn, places } from './places';
import classes from './shell.module.css';
import { SignOut } from './sign-out';
import { SmallSyncSign, SyncSign, SyncTold } from './sync/sync-sign';
import { useManageSay } from './use-manage-say';

/** The frame of the managing screens: sidebar, and a bar with a menu button where the window is narrow. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const say = useManageSay();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  return (
    <AppShell
      header={{ height: { base: 52, sm: 0 } }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'md', sm: 'xl' }}
    >
      <a className={classes['skip']} href="#content" onClick={focusContent}>
        {say('app.skip')}
      </a>
      <AppShell.Header hiddenFrom="sm" className={classes['bar']}>
        <Group h="100%" px="md" gap="sm">
          <Burger opened={isOpen} onClick={toggle} size="sm" aria-label={say('app.menu')} />
          <Name />
          <SmallSyncSign />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label={say('app.navigation')} className={classes['bar']} p="sm">
        <Box px="xs" pt="xs" pb="lg" visibleFrom="sm">
          <Name />
        </Box>
        <Palette />
        <Places onChosen={close} />
        <Foot onChosen={close} />
        <SyncTold />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes['main']}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}

/** The address's hash is the route, so the link must not change it. */
function focusContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function Name() {
  const say = useManageSay();
  return (
    <Group gap="xs">
      <Logo />
      <Text fw={650} size="lg">
        {say('app.name')}
      </Text>
    </Group>
  );
}

function Places({ onChosen }: { readonly onChosen: () => void }) {
  const say = useManageSay();
  const [path] = useLocation();
  return places.map((place) => (
    <NavLink
      key={place.path}
      component={Link}
      href={place.path}
      onClick={onChosen}
      label={say(place.name)}
      leftSection={<place.Icon size={20} stroke={1.6} aria-hidden />}
      active={isIn(place, path)}
      aria-current={isIn(place, path) ? 'page' : undefined}
      className={classes['place']}
    />
  ));
}

function Foot({ onChosen }: { readonly onChosen: () => void }) {
  return (
    <Box mt="auto">
      <SyncSign onChosen={onChosen} />
      <SignOut />
      <Version />
    </Box>
  );
}

function Version() {
  const say = useManageSay();
  const { data: app } = useApp();
  return (
    <Text size="xs" c="dimmed" mt="xs" px="xs" pb={4}>
      {app === undefined ? '' : say('app.version', { version: app.version })}
    </Text>
  );
}

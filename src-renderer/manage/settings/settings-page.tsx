import { NativeSelect, NavLink, Stack } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { Page } from '../../ui/page';
import { useManageSay } from '../use-manage-say';
import { sections } from './sections';
import classes from './settings-page.module.css';

export interface SettingsPageProps {
  /** Of the address; an unknown one shows the first section. */
  readonly section: string | undefined;
}

/** One section of the settings, and the way to the others: a list beside it, a choice above it where the window is narrow. */
export function SettingsPage({ section }: SettingsPageProps) {
  const say = useManageSay();
  const [, navigate] = useLocation();
  const shown = sections.find(({ id }) => id === section) ?? sections[0];
  return (
    <Page title={say('settings.title')} testId="settings">
      <div className={classes['columns']}>
        <nav className={classes['list']} aria-label={say('settings.sections')}>
          {sections.map(({ id, Icon }) => (
            <NavLink
              key={id}
              component={Link}
              href={`/settings/${id}`}
              label={say(`settings.section.${id}`)}
              leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
              active={id === shown.id}
              aria-current={id === shown.id ? 'page' : undefined}
              className={classes['entry']}
            />
          ))}
        </nav>
        <NativeSelect
          className={classes['choice'] ?? ''}
          aria-label={say('settings.sections')}
          value={shown.id}
          onChange={(event) => {
            navigate(`/settings/${event.currentTarget.value}`);
          }}
          data={sections.map(({ id }) => ({ value: id, label: say(`settings.section.${id}`) }))}
        />
        <Stack gap="lg" miw={0} data-testid={`settings-${shown.id}`}>
          <shown.Body key={shown.id} />
        </Stack>
      </div>
    </Page>
  );
}

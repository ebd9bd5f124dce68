import { Anchor, Button } from '@mantine/core';
import { IconFileImport, IconHistory } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { StatePage } from '../../ui/state-page';
import { useManageSay } from '../use-manage-say';
import { SessionList } from './session-list';

/** Every attempt of every learner. */
export function SessionsPage() {
  const say = useManageSay();
  return (
    <Page
      title={say('session.title')}
      subtitle={say('session.subtitle')}
      testId="sessions"
      actions={
        <Button
          component={Link}
          href="/session-file"
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
          data-testid="open-session-file"
        >
          {say('session.openFile')}
        </Button>
      }
    >
      <Card isFlush>
        <SessionList
          empty={
            <StatePage
              icon={<IconHistory size={32} />}
              title={say('session.emptyTitle')}
              text={say('session.emptyText')}
              action={
                <Anchor component={Link} href="/">
                  {say('app.toLibrary')}
                </Anchor>
              }
            />
          }
        />
      </Card>
    </Page>
  );
}

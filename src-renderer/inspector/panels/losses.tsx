import { Anchor, Badge, Button, Group, Modal, Paper, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'wouter';
import { isRunOver, lossesOf, type Loss } from '../../../src-shared/inspect/loss';
import { lmsProfileOf } from '../../../src-shared/inspect/profiles';
import { profilesPath } from '../../api/session-paths';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useInspectorSay } from '../use-inspector-say';

const Matrix = lazy(async () => ({ default: (await import('../profiles/matrix')).Matrix }));

/** What a learner would have lost by the moment shown, and the ways from here to the test bench. */
export const lossesPanel: InspectorPanel = {
  id: 'losses',
  title: 'panel.losses',
  area: 'side',
  Body: LossesBody,
};

function LossesBody({ moment }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const { entries, fold, session, course, travel } = moment;
  const isOver = useMemo(() => isRunOver(entries, fold.state), [entries, fold.state]);
  const losses = useMemo(() => lossesOf(entries, isOver), [entries, isOver]);
  const from = `/packages/${session.package_id}/bench/${session.id}/${String(fold.position)}`;
  return (
    <ScrollArea h="100%" type="auto" offsetScrollbars="y" viewportProps={{ tabIndex: 0 }}>
      <Stack gap="md" data-testid="losses-panel">
        <Trial session={session} />
        <div>
          <Title order={3} size="h4">
            {say('bench.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {say('bench.help')}
          </Text>
        </div>
        {losses.length === 0 ? (
          <Text size="sm">{say(isOver ? 'bench.nothing' : 'bench.nothingYet')}</Text>
        ) : (
          <Losses losses={losses} onGo={travel?.goTo} />
        )}
        {moment.isFile === true ? (
          <MatrixOfFile course={course} entries={travel?.journal ?? entries} />
        ) : (
          <Group gap="xs">
            <Button component={Link} href={from} variant="default" size="xs" data-testid="bench-from-here">
              {say('bench.again')}
            </Button>
            <Button
              component={Link}
              href={profilesPath(session.id)}
              variant="default"
              size="xs"
              data-testid="to-matrix"
            >
              {say('bench.matrix')}
            </Button>
          </Group>
        )}
      </Stack>
    </ScrollArea>
  );
}

/** A session that is only in a file has no page of its own for this. */
function MatrixOfFile(props: Pick<Moment, 'course' | 'entries'>) {
  const say = useInspectorSay();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <div>
      <Button variant="default" size="xs" onClick={open} data-testid="matrix-of-file">
        {say('bench.matrix')}
      </Button>
      <Modal
        fullScreen
        opened={isOpen}
        onClose={close}
        title={say('matrix.title')}
        closeButtonProps={{ 'aria-label': say('matrix.close') }}
      >
        <Suspense fallback={null}>{isOpen && <Matrix {...props} />}</Suspense>
      </Modal>
    </div>
  );
}

/** What a sandbox was launched as; nothing for a real session. */
function Trial({ session: { sandbox } }: Pick<Moment, 'session'>) {
  const say = useInspectorSay();
  if (sandbox === null) return null;
  const { launch } = sandbox;
  return (
    <Group gap="xs" data-testid="sandbox-sign">
      <Badge variant="light" color="orange" tt="none">
        {say('bench.sandbox')}
      </Badge>
      {launch !== undefined && (
        <Text size="sm" c="dimmed">
          {say('bench.profile')} {lmsProfileOf(launch.profile).name}.{' '}
          {say('bench.faults', { count: launch.faults.length })}
        </Text>
      )}
    </Group>
  );
}

interface LossesProps {
  readonly losses: readonly Loss[];
  readonly onGo: ((position: number) => void) | undefined;
}

function Losses({ losses, onGo }: LossesProps) {
  const say = useInspectorSay();
  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} data-testid="losses">
      {losses.map((loss) => (
        <Paper
          key={`${loss.activityId} ${loss.element}`}
          component="li"
          withBorder
          p="sm"
          data-testid="loss"
          data-element={loss.element}
        >
          <Text size="sm" fw={600} ff="monospace" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
            {loss.element}
          </Text>
          <Value name={say('bench.lost')} text={loss.value} />
          <Value name={say('bench.stored')} text={loss.stored ?? '–'} />
          <Group gap="sm">
            <Text size="sm" fw={500}>
              {say(`bench.whyIs.${loss.why}`)}
            </Text>
            {onGo !== undefined && (
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() => {
                  onGo(loss.position);
                }}
              >
                {say('bench.go', { position: loss.position })}
              </Anchor>
            )}
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

function Value({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <Text size="sm" lineClamp={3} title={text} style={{ overflowWrap: 'anywhere' }}>
      <Text span c="dimmed" inherit>
        {name}:{' '}
      </Text>
      <bdi>{text}</bdi>
    </Text>
  );
}

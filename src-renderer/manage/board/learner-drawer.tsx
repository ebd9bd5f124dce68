import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BoardDevice, BoardLearner } from '../../../src-shared/contract/board';
import { standingOf } from '../../../src-shared/contract/work-standing';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useBoardLearner, useEndRoomVisit } from '../../api/board';
import { useFormats } from '../../ui/formats';
import { Answered } from '../answered';
import { InspectLink } from '../sessions/inspect-button';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { StuckSign } from './stuck-sign';

export interface LearnerDrawerProps {
  readonly learnerId: LearnerId;
  readonly onClose: () => void;
}

/** All of one learner: where they are signed in, what they did in this lesson, what they are assigned. */
export function LearnerDrawer({ learnerId, onClose }: LearnerDrawerProps) {
  const say = useManageSay();
  const query = useBoardLearner(learnerId);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={query.data?.learner.name ?? say('board.learner')}
    >
      <Answered query={query} label={say('board.loading')}>
        {({ learner, courses, works }) => (
          <Stack gap="lg" data-testid="board-drawer">
            {learner.stuck !== null && <StuckSign stuck={learner.stuck} />}
            <Section title={say('board.devices')} isEmpty={learner.devices.length === 0}>
              {learner.devices.map((device) => (
                <Device key={device.visit_id} learner={learner} device={device} />
              ))}
            </Section>
            <Section title={say('board.courses')} isEmpty={courses.length === 0}>
              {courses.map(({ session_id: id, title, saved, is_fork: isFork }) => (
                <Group key={id} justify="space-between" gap="xs">
                  <Text component="div" size="sm" flex="1 1 10rem">
                    {title}: {say(`board.saved.${saved}`)}
                    {isFork && (
                      <Text size="xs" c="dimmed" data-testid="board-fork">
                        {say('board.fork')}
                      </Text>
                    )}
                  </Text>
                  <InspectLink sessionId={id} name={`${say('session.inspect')}: ${title}`} />
                </Group>
              ))}
            </Section>
            <Section title={say('board.assigned')} isEmpty={works.length === 0}>
              {works.map((work) => (
                <Text key={work.package_id} size="sm">
                  {work.title}: {say(`results.status.${standingOf(work)}`)}
                </Text>
              ))}
            </Section>
          </Stack>
        )}
      </Answered>
    </Drawer>
  );
}

interface SectionProps {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function Section({ title, isEmpty, children }: SectionProps) {
  const say = useManageSay();
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {title}
      </Title>
      {isEmpty ? (
        <Text size="sm" c="dimmed">
          {say('board.none')}
        </Text>
      ) : (
        children
      )}
    </Stack>
  );
}

function Device({ learner, device: one }: { readonly learner: BoardLearner; readonly device: BoardDevice }) {
  const say = useManageSay();
  const formats = useFormats();
  const sayFailure = useSayFailure();
  const end = useEndRoomVisit();
  const device = one.device === '' ? say('board.someDevice') : one.device;
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" flex="1 1 10rem">
        {device}, {say('board.lastSeen', { when: formats.time(one.last_seen_at) })}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        loading={end.isPending}
        aria-label={`${say('board.sendOff')}: ${learner.name}, ${device}`}
        data-testid="send-off"
        onClick={() => end.mutate(one.visit_id, { onError: sayFailure })}
      >
        {say('board.sendOff')}
      </Button>
    </Group>
  );
}

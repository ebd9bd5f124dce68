import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconDoorExit } from '@tabler/icons-react';
import type { BoardCourse, BoardLearner } from '../../../src-shared/contract/board';
import { useBoard } from '../../api/board';
import { useUpdateRoom } from '../../api/room';
import { Card } from '../../ui/card';
import { useFormats } from '../../ui/formats';
import { confirmFirst } from '../confirm-first';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

/** At the end of a lesson: how much of it is saved, whose is not and why, and closing the room once all is. */
export function EndingCard() {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const { data: board } = useBoard({});
  const update = useUpdateRoom();
  if (board === undefined) return null;
  const { came, kept } = board.counts;
  const unsaved = board.learners.filter((learner) => learner.unsaved.length > 0);
  const close = () => update.mutate({ is_open: false }, { onError: sayFailure });
  const askToClose = () => {
    if (unsaved.length === 0) {
      close();
      return;
    }
    const names = unsaved.map(({ name }) => name).join(', ');
    const question = {
      title: say('board.closeTitle'),
      text: say('board.closeText', { names }),
      confirm: say('board.closeAnyway'),
      keep: say('board.keepOpen'),
      isLoss: true,
    };
    confirmFirst(question, close);
  };
  return (
    <Card title={say('board.endingTitle')}>
      <Stack gap="md" data-testid="lesson-ending" data-kept={kept} data-came={came}>
        <Text size="sm">{say('board.endingText')}</Text>
        <Text fw={600} fz="lg" role="status" data-testid="lesson-kept">
          {say('board.kept', { kept, came })}
        </Text>
        {unsaved.length === 0 ? (
          <Alert color="teal" icon={<IconCircleCheck aria-hidden />}>
            {say('board.allKept')}
          </Alert>
        ) : (
          <div>
            <Text size="sm" fw={600} mb="xs">
              {say('board.notKept')}
            </Text>
            <List size="sm" data-testid="lesson-unsaved">
              {unsaved.map((learner) => (
                <List.Item key={learner.learner_id}>
                  <bdi>{learner.name}</bdi>: <Why learner={learner} />
                </List.Item>
              ))}
            </List>
          </div>
        )}
        <Group gap="sm">
          <Button
            leftSection={<IconDoorExit size={16} aria-hidden />}
            loading={update.isPending}
            data-testid="lesson-close"
            {...(unsaved.length > 0 && { variant: 'default' })}
            onClick={askToClose}
          >
            {say('board.close')}
          </Button>
          <Button
            variant="default"
            disabled={update.isPending}
            onClick={() => update.mutate({ lesson: 'open' }, { onError: sayFailure })}
          >
            {say('board.backToLesson')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

/** Of each course: still open somewhere, or out of reach, with the device and when it was seen last. */
function Why({ learner: { unsaved, devices, last_seen_at: seen } }: { readonly learner: BoardLearner }) {
  const say = useManageSay();
  const formats = useFormats();
  const named = devices[0]?.device ?? '';
  const device = named === '' ? say('board.someDevice') : named;
  const whyOf = ({ title, saved, last_change_at: changed }: BoardCourse) =>
    saved === 'so-far'
      ? say('board.stillOpen', { title, device })
      : say('board.outOfReach', { title, device, when: formats.time(seen ?? changed) });
  return <>{unsaved.map(whyOf).join('; ')}</>;
}

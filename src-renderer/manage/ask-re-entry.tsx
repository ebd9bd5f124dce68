import { Button, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { Session } from '../../src-shared/contract/sessions';
import { useFormats } from '../ui/formats';
import type { Say } from '../ui/typed-words';
import { useManageSay } from './use-manage-say';
import type { ManageWords } from './words';

export interface ReEntryChoices {
  /** Shows the finished attempt. */
  review(): void;
  /** Begins a new one. */
  anew(): void;
}

/** Asks what a finished course is opened for; closing the question does neither. */
export function askReEntry(say: Say<ManageWords>, finished: Session, choices: ReEntryChoices): void {
  // The buttons stay for a moment while the question closes.
  let isChosen = false;
  const id = modals.open({
    title: say('properties.askTitle'),
    size: 'lg',
    children: (
      <Question
        finished={finished}
        choose={(deed) => {
          if (isChosen) return;
          isChosen = true;
          modals.close(id);
          deed();
        }}
        choices={choices}
      />
    ),
  });
}

interface QuestionProps {
  readonly finished: Session;
  readonly choices: ReEntryChoices;
  readonly choose: (deed: () => void) => void;
}

function Question({ finished, choices, choose }: QuestionProps) {
  const say = useManageSay();
  const formats = useFormats();
  const when = formats.dateTime(finished.completed_at ?? finished.updated_at);
  return (
    <Stack>
      <Text size="sm">{say('properties.askText', { attempt: finished.attempt_number, when })}</Text>
      <Group justify="flex-end">
        <Button
          variant="default"
          data-testid="ask-review"
          onClick={() => {
            choose(choices.review);
          }}
        >
          {say('properties.askReview')}
        </Button>
        <Button
          data-testid="ask-anew"
          onClick={() => {
            choose(choices.anew);
          }}
        >
          {say('properties.askAnew')}
        </Button>
      </Group>
    </Stack>
  );
}

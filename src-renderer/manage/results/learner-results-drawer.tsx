import { Button, Checkbox, Drawer, Group, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Work } from '../../../src-shared/contract/assignments';
import type { LearnerResults } from '../../../src-shared/contract/results';
import { standingOf } from '../../../src-shared/contract/work-standing';
import { useAnswers } from '../../api/results';
import { useFormats } from '../../ui/formats';
import { OnPaper } from '../../ui/on-paper';
import { StatusMark } from '../../ui/status-mark';
import { standingTones } from '../../ui/status-tones';
import { Answered } from '../answered';
import { InspectLink } from '../sessions/inspect-button';
import { useManageSay } from '../use-manage-say';
import { AnswerList } from './answer-list';
import { PrintedLearner } from './printed-results';
import { figuresOf } from './result-words';

export interface LearnerResultsDrawerProps {
  readonly learner: LearnerResults;
  readonly onClose: () => void;
}

/** All of one learner: each course with its result, and on demand what they answered. */
export function LearnerResultsDrawer({ learner, onClose }: LearnerResultsDrawerProps) {
  const say = useManageSay();
  const answers = useAnswers(learner.learner_id);
  const [withAnswers, setWithAnswers] = useState(false);
  const [isPrinting, printing] = useDisclosure(false);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={
        <Text component="bdi" fw={650} size="lg">
          {learner.name}
        </Text>
      }
    >
      <Stack data-testid="learner-results">
        <Text size="sm" c="dimmed">
          {learner.groups.map(({ name }) => name).join(', ')}
        </Text>
        <Group justify="space-between">
          <Checkbox
            label={say('results.withAnswers')}
            checked={withAnswers}
            data-testid="with-answers"
            onChange={(event) => {
              setWithAnswers(event.currentTarget.checked);
            }}
          />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={withAnswers && answers.data === undefined}
            onClick={printing.open}
            data-testid="print-learner"
          >
            {say('results.print')}
          </Button>
        </Group>
        <Table>
          <Table.Tbody>
            {learner.results.map((work) => (
              <WorkRow key={work.package_id} work={work} name={learner.name} />
            ))}
          </Table.Tbody>
        </Table>
        {withAnswers && (
          <Answered query={answers} label={say('results.loading')}>
            {(all) => <AnswerList answers={all} />}
          </Answered>
        )}
      </Stack>
      {isPrinting && (
        <OnPaper onDone={printing.close}>
          <PrintedLearner learner={learner} answers={withAnswers ? (answers.data ?? []) : []} />
        </OnPaper>
      )}
    </Drawer>
  );
}

function WorkRow({ work, name }: { readonly work: Work; readonly name: string }) {
  const say = useManageSay();
  const formats = useFormats();
  const standing = standingOf(work);
  return (
    <Table.Tr data-testid="learner-work">
      <Table.Td>
        <Text size="sm" fw={550}>
          <bdi>{work.title}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {say('results.attemptsUsed', { count: work.attempts_used })}
        </Text>
      </Table.Td>
      <Table.Td>
        <StatusMark tone={standingTones[standing]} label={say(`results.status.${standing}`)} />
        <Text size="xs" c="dimmed">
          {figuresOf(work, formats)}
        </Text>
      </Table.Td>
      <Table.Td ta="end">
        {work.result_session_id !== null && (
          <InspectLink
            sessionId={work.result_session_id}
            name={say('results.inspect', { learner: name, title: work.title })}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

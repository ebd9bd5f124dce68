import { Table, Text } from '@mantine/core';
import type { QuestionAnswer } from '../../../src-shared/contract/results';
import { groupedBy } from '../../../src-shared/kernel/grouped-by';
import { useManageSay } from '../use-manage-say';

/** What was answered, course by course, as the courses told it. */
export function AnswerList({ answers }: { readonly answers: readonly QuestionAnswer[] }) {
  const say = useManageSay();
  if (answers.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {say('results.noAnswers')}
      </Text>
    );
  return [...groupedBy(answers, ({ session_id: id }) => id)].map(([id, own]) => (
    <Table key={id} data-testid="answers" captionSide="top">
      <Table.Caption ta="start" mt={0} mb={4} fw={550}>
        <bdi>{own[0].package_title}</bdi>
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{say('results.question')}</Table.Th>
          <Table.Th scope="col">{say('results.answer')}</Table.Th>
          <Table.Th scope="col">{say('results.rightAnswer')}</Table.Th>
          <Table.Th scope="col">{say('results.result')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody style={{ overflowWrap: 'anywhere' }}>
        {own.map((one) => (
          <Table.Tr key={`${one.activity_id} ${String(one.number)}`}>
            <Table.Td dir="auto">{one.description === '' ? one.question_id : one.description}</Table.Td>
            <Table.Td dir="auto">{one.learner_response}</Table.Td>
            <Table.Td dir="auto">{one.correct_responses.join(' | ')}</Table.Td>
            <Table.Td dir="auto">{one.result}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  ));
}

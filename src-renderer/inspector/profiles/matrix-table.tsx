import { Anchor, List, Stack, Table, Text } from '@mantine/core';
import type { MatrixChange, MatrixRow } from '../../../src-shared/inspect/matrix';
import type { LmsDifference } from '../../../src-shared/inspect/profiles/lms-profile';
import { useRuleWords } from '../../api/use-rule-words';
import { useFormats } from '../../ui/formats';
import { scoreText } from '../score-text';
import { useInspectorSay } from '../use-inspector-say';
import { useResultWords } from '../use-result-words';

/** What becomes of a session in each LMS, the difference of each to the first, and why. */
export function MatrixTable({ rows }: { readonly rows: readonly MatrixRow[] }) {
  const say = useInspectorSay();
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table data-testid="matrix" verticalSpacing="sm" aria-label={say('matrix.caption')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('matrix.lms')}</Table.Th>
            <Table.Th scope="col">{say('matrix.completion')}</Table.Th>
            <Table.Th scope="col">{say('matrix.success')}</Table.Th>
            <Table.Th scope="col">{say('matrix.score')}</Table.Th>
            <Table.Th scope="col">{say('matrix.suspend')}</Table.Th>
            <Table.Th scope="col">{say('matrix.differences')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, at) => (
            <Row key={row.profile.id} row={row} isFirst={at === 0} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ row, isFirst }: { readonly row: MatrixRow; readonly isFirst: boolean }) {
  const say = useInspectorSay();
  const formats = useFormats();
  const { summary, changes } = row;
  const stored = summary.activities.reduce(
    (sum, { cmiData }) => sum + (cmiData['cmi.suspend_data']?.length ?? 0),
    0,
  );
  return (
    <Table.Tr
      data-testid="matrix-row"
      data-profile={row.profile.id}
      data-differs={changes.length > 0}
      style={{ verticalAlign: 'top' }}
    >
      <Table.Th scope="row">{row.profile.name}</Table.Th>
      <Table.Td>{say(`status.${summary.completionStatus}`)}</Table.Td>
      <Table.Td>{say(`status.${summary.successStatus}`)}</Table.Td>
      <Table.Td>{scoreText(summary.score, formats) ?? say('status.none')}</Table.Td>
      <Table.Td>{say('matrix.characters', { count: stored })}</Table.Td>
      <Table.Td>
        {isFirst || changes.length === 0 ? (
          <Text size="sm" c="dimmed">
            {say(isFirst ? 'matrix.baseline' : 'matrix.same')}
          </Text>
        ) : (
          <Differences row={row} />
        )}
        {row.unseen.map((difference) => (
          <Rule key={JSON.stringify(difference.rules)} rule={difference} why="unseen" />
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

function Differences({ row: { changes, moreAnswers, causes } }: { readonly row: MatrixRow }) {
  const say = useInspectorSay();
  return (
    <Stack gap="xs">
      <List size="sm" spacing={2}>
        {changes.map((change) => (
          <List.Item key={JSON.stringify(change).slice(0, 300)} style={{ overflowWrap: 'anywhere' }}>
            <ChangeText change={change} />
          </List.Item>
        ))}
      </List>
      {moreAnswers > 0 && <Text size="sm">{say('matrix.more', { count: moreAnswers })}</Text>}
      {causes.map((cause) => (
        <Rule key={JSON.stringify(cause.rules)} rule={cause} why="because" />
      ))}
    </Stack>
  );
}

function Rule({ rule, why }: { readonly rule: LmsDifference; readonly why: 'because' | 'unseen' }) {
  const say = useInspectorSay();
  const meanings = useRuleWords(useFormats().number);
  const { what, link, date } = rule.source;
  return (
    <Text size="sm" component="div" data-testid={why === 'because' ? 'matrix-cause' : 'matrix-unseen'}>
      <strong>{say(`matrix.${why}`)}</strong> {meanings(rule).join('; ')}.{' '}
      <Anchor href={link} target="_blank" rel="noopener" size="xs">
        {say('matrix.source', { what, date })}
      </Anchor>
    </Text>
  );
}

/** Characters of a value that are shown. */
const longest = 24;

function ChangeText({ change }: { readonly change: MatrixChange }) {
  const say = useInspectorSay();
  const inWords = useResultWords();
  const short = (text: string | null): string => {
    if (text === null || text === '') return say('matrix.nothing');
    return text.length > longest
      ? `“${text.slice(0, longest)}…” (${say('matrix.characters', { count: text.length })})`
      : `“${text}”`;
  };
  const answer = ({ value, errorCode: code }: { value: string; errorCode: string }) =>
    code === '0' ? short(value) : say('matrix.answerIs', { value: short(value), code });
  if (change.kind === 'answer') {
    const { position, method, element, ours, theirs } = change;
    return say('matrix.answer', { position, method, element, ours: answer(ours), theirs: answer(theirs) });
  }
  if (change.kind === 'result') {
    const { what, ours, theirs } = change;
    const name = say(what === 'progress' ? 'status.progress' : `matrix.${what}`);
    return say('matrix.resultIs', { what: name, ours: inWords(what, ours), theirs: inWords(what, theirs) });
  }
  const facts = { ours: short(change.ours), theirs: short(change.theirs) };
  if (change.kind === 'launch') return say('matrix.launch', { position: change.position, ...facts });
  return say('matrix.value', { element: change.element, ...facts });
}

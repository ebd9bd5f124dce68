import { List, Select, Stack, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Session } from '../../../src-shared/contract/sessions';
import { replayOn, type ChangedAnswer, type Replay } from '../../../src-shared/inspect/replay';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { useAllVersions, useManifest } from '../../api/package-versions';
import { Card } from '../../ui/card';
import { Reading } from '../reading';
import { useInspectorSay } from '../use-inspector-say';
import { useResultWords } from '../use-result-words';
import { AttemptDifferences } from './attempt-differences';
import { CompareFrame } from './compare-frame';
import classes from './compare.module.css';
import type { Attempt } from '../use-attempt';

export interface ReplayPageProps {
  readonly sessionId: string;
  /** Of the package; null until it is chosen. */
  readonly version: number | null;
}

/** What would come of an attempt's calls over another version of its package. */
export function ReplayPage({ sessionId, version }: ReplayPageProps) {
  const say = useInspectorSay();
  return (
    <CompareFrame
      sessionId={sessionId}
      title={say('replay.title')}
      testId="replay"
      intro={<Text>{say('replay.intro')}</Text>}
    >
      {(attempt) => (
        <>
          <ChooseVersion session={attempt.session} version={version} />
          {version !== null && <OverVersion attempt={attempt} version={version} />}
        </>
      )}
    </CompareFrame>
  );
}

function ChooseVersion({ session, version }: { readonly session: Session; readonly version: number | null }) {
  const say = useInspectorSay();
  const [, go] = useLocation();
  const { data, error, refetch } = useAllVersions(session.package_id);
  if (data === undefined) return <Reading failure={error} onRetry={() => void refetch()} />;
  const others = data.filter((one) => one.version !== session.package_version);
  if (others.length === 0) return <Text c="dimmed">{say('replay.none')}</Text>;
  return (
    <Select
      maw="24rem"
      label={say('replay.version')}
      placeholder={say('replay.choose')}
      value={version === null ? null : String(version)}
      onChange={(chosen) => {
        if (chosen !== null) go(`/sessions/${session.id}/replay/${chosen}`);
      }}
      data={others.map((one) => ({
        value: String(one.version),
        label: say('replay.versionName', { version: one.version }),
      }))}
      data-testid="choose-version"
    />
  );
}

function OverVersion({ attempt, version }: { readonly attempt: Attempt; readonly version: number }) {
  const manifest = useManifest(attempt.session.package_id, version);
  const course = manifest.data?.course as Course | undefined;
  const replay = useMemo(
    () => (course === undefined ? null : replayOn(attempt.course, course, attempt.entries)),
    [attempt, course],
  );
  const retry = () => void manifest.refetch();
  if (replay === null) return <Reading failure={manifest.error} onRetry={retry} />;
  return (
    <>
      <Breaks replay={replay} version={version} />
      <Result replay={replay} version={version} />
    </>
  );
}

interface ReplayedProps {
  readonly replay: Replay;
  readonly version: number;
}

/** Versions that differ in ids may well have the same titles. */
function nameOf({ id, title }: { readonly id: string; readonly title: string }): string {
  return title === id ? id : `${title} (${id})`;
}

export function Breaks({ replay, version }: ReplayedProps) {
  const say = useInspectorSay();
  const inWords = useResultWords();
  const { answerCount, wayCount, gone, goneUnseen, added, ways, results, before, after } = replay;
  const named = (list: Replay['gone']) => list.map(nameOf).join(', ');
  const titleOf = (id: string | null) => {
    const known = [...before.tree, ...after.tree].find(({ activity }) => activity.id === id)?.activity;
    return known === undefined ? (id ?? say('replay.nowhere')) : nameOf(known);
  };
  const isWhole = answerCount === 0 && wayCount === 0 && gone.length === 0 && results.length === 0;
  return (
    <Card title={say('replay.breaks')}>
      <Stack gap="sm" data-testid="breaks" data-whole={isWhole}>
        {isWhole && <Text>{say('replay.nothing')}</Text>}
        {gone.length > 0 && <Text data-testid="gone">{say('replay.gone', { activities: named(gone) })}</Text>}
        {results.length > 0 && (
          <div data-testid="changed-results">
            <Text>{say('replay.results', { count: results.length })}</Text>
            <List size="sm">
              {results.slice(0, 20).map((one) => (
                <List.Item key={`${one.activityId ?? ''} ${one.what}`}>
                  {one.activityId !== null && <>{titleOf(one.activityId)}, </>}
                  {say('replay.resultWas', {
                    what: say(`status.${one.what}`),
                    ours: inWords(one.what, one.ours),
                    theirs: inWords(one.what, one.theirs),
                  })}
                </List.Item>
              ))}
            </List>
          </div>
        )}
        {wayCount > 0 && (
          <div>
            <Text>{say('replay.ways', { count: wayCount })}</Text>
            <List size="sm">
              {ways.slice(0, 20).map(({ position, was, would }) => (
                <List.Item key={position}>
                  {say('replay.way', { position, was: titleOf(was), would: titleOf(would) })}
                </List.Item>
              ))}
            </List>
          </div>
        )}
        {answerCount > 0 && <Answers answers={replay.answers} count={answerCount} version={version} />}
        {goneUnseen.length > 0 && (
          <Text size="sm" c="dimmed" data-testid="gone-unseen">
            {say('replay.goneUnseen', { activities: named(goneUnseen) })}
          </Text>
        )}
        {added.length > 0 && (
          <Text size="sm" c="dimmed">
            {say('replay.added', { activities: named(added) })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

interface AnswersProps {
  readonly answers: readonly ChangedAnswer[];
  readonly count: number;
  readonly version: number;
}

function Answers({ answers, count, version }: AnswersProps) {
  const say = useInspectorSay();
  const text = ({ value, errorCode }: ChangedAnswer['ours']) =>
    errorCode === '0' ? `"${value}"` : `"${value}", ${say('log.error', { code: errorCode })}`;
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table captionSide="top" verticalSpacing={4} horizontalSpacing="xs" fz="xs">
        <Table.Caption ta="start" mt={0} fz="sm">
          {say('replay.answers', { count })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('memory.entry')}</Table.Th>
            <Table.Th>{say('compare.call')}</Table.Th>
            <Table.Th>{say('replay.was')}</Table.Th>
            <Table.Th>{say('replay.versionName', { version })}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {answers.map(({ position, method, element, ours, theirs }) => (
            <Table.Tr key={position} data-testid="changed-answer">
              <Table.Td>{position}</Table.Td>
              <Table.Td dir="ltr" className={classes['value'] ?? ''}>
                {`${method} ${element}`}
              </Table.Td>
              <Table.Td className={classes['value'] ?? ''}>{text(ours)}</Table.Td>
              <Table.Td className={classes['value'] ?? ''}>{text(theirs)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {count > answers.length && (
        <Text size="sm" c="dimmed">
          {say('compare.left', { count: count - answers.length })}
        </Text>
      )}
    </Table.ScrollContainer>
  );
}

function Result({ replay, version }: ReplayedProps) {
  const say = useInspectorSay();
  return (
    <Card title={say('replay.result')}>
      <AttemptDifferences
        one={replay.before}
        other={replay.after}
        columns={[say('replay.was'), say('replay.versionName', { version })]}
        same={say('replay.sameResult')}
        testId="replay-result"
      />
    </Card>
  );
}

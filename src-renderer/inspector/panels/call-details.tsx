import { CloseButton, Code, Group, Paper, ScrollArea, Stack, Text, Title } from '@mantine/core';
import type { TraceNote } from '../../../src-shared/scorm/attempt';
import type { ScormVersion } from '../../../src-shared/scorm/cam/course';
import { CopyIcon, CopyText } from '../../ui/copy-text';
import { Facts, type Fact } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { useEngineWords } from '../use-engine-words';
import { useInspectorSay } from '../use-inspector-say';
import { errorSections } from '../../../src-shared/inspect/error-section';
import { eventOf } from '../../../src-shared/inspect/runs';
import classes from './call-list.module.css';
import type { CallRow } from './call-rows';

export interface CallDetailsProps {
  readonly row: CallRow;
  /** Titles of activities by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** The entry before it. */
  readonly before: CallRow | undefined;
  readonly version: ScormVersion;
  /** The request of the REST API that does the same, if there is one. */
  readonly curl: string | null;
  /** What the engine remarked about this entry. */
  readonly notes: readonly TraceNote[];
  readonly onClose: () => void;
}

/** All about one entry: what was asked, what was answered, what an error means, and why. */
export function CallDetails({ row, titles, before, version, curl, notes, onClose }: CallDetailsProps) {
  const others = notes.filter(({ id }) => !id.startsWith('rte.error.'));
  const say = useInspectorSay();
  return (
    <Paper
      withBorder
      p="md"
      bg="var(--lectern-surface)"
      className={classes['details'] ?? ''}
      data-testid="call-details"
      role="region"
      aria-live="polite"
    >
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Title order={3} size="h4">
          {say('details.title', { position: row.position })}
        </Title>
        <Group gap={4} wrap="nowrap">
          {curl !== null && (
            <span data-testid="copy-curl">
              <CopyIcon text={curl} label={say('details.curl')} />
            </span>
          )}
          <CloseButton aria-label={say('log.closeDetails')} onClick={onClose} />
        </Group>
      </Group>
      <ScrollArea.Autosize mah="100%" flex="0 1 auto" mih={0} viewportProps={{ tabIndex: 0 }}>
        <Stack gap="md">
          {row.isError && <ErrorMeaning row={row} version={version} />}
          <Facts isDense facts={useCallFacts(row, titles, before)} />
          {others.length > 0 && <Notes notes={others} />}
          {row.kind === 'event' && (
            <Code block dir="ltr" fz="xs">
              {JSON.stringify(row.entry.event, null, 2)}
            </Code>
          )}
        </Stack>
      </ScrollArea.Autosize>
    </Paper>
  );
}

function ErrorMeaning({ row, version }: { readonly row: CallRow; readonly version: ScormVersion }) {
  const say = useInspectorSay();
  const { error } = useEngineWords();
  const element = row.element === '' ? undefined : row.element;
  return (
    <div data-testid="error-meaning">
      <Text size="sm" fw={600} c={row.isUnset ? 'dimmed' : 'var(--mantine-color-error)'}>
        {say(row.isUnset ? 'log.unset' : 'log.error', { code: row.errorCode })}
      </Text>
      <Text size="sm">
        {error({ version, code: row.errorCode, method: row.name, element })}
        <Text span c="dimmed" size="sm">
          {` [${errorSections(version, row.element).join(', ')}]`}
        </Text>
      </Text>
    </div>
  );
}

function Notes({ notes }: { readonly notes: readonly TraceNote[] }) {
  const say = useInspectorSay();
  const words = useEngineWords();
  return (
    <div>
      <Text size="xs" c="dimmed">
        {say('details.notes')}
      </Text>
      {notes.map((note, index) => (
        <Text key={`${note.id}-${String(index)}`} size="sm">
          {words.note(note)}
          {note.section !== undefined && (
            <Text span c="dimmed" size="sm">
              {` [${note.section}]`}
            </Text>
          )}
        </Text>
      ))}
    </div>
  );
}

function useCallFacts(
  row: CallRow,
  titles: CallDetailsProps['titles'],
  before: CallRow | undefined,
): readonly Fact[] {
  const say = useInspectorSay();
  const formats = useFormats();
  const { entry } = row;
  const event = eventOf(entry);
  const text = (value: string) => (value === '' ? say('details.none') : <CopyText text={value} />);
  return [
    ...(event.type === 'call'
      ? [
          {
            name: say('details.arguments'),
            value: text(event.args.map((arg) => JSON.stringify(arg)).join(', ')),
          },
        ]
      : []),
    { name: say('details.result'), value: text(row.result) },
    { name: say('details.activity'), value: activityOf(row, titles) ?? say('details.none') },
    { name: say('details.time'), value: formats.clock(row.atMs) },
    {
      name: say('details.sinceBefore'),
      value:
        before === undefined
          ? say('details.none')
          : say('details.milliseconds', { ms: formats.number(row.atMs - before.atMs) }),
    },
    ...(row.tookMs === null
      ? []
      : [
          {
            name: say('details.took'),
            value: say('details.milliseconds', { ms: formats.number(row.tookMs) }),
          },
        ]),
    { name: say('details.received'), value: formats.clock(Date.parse(entry.received_at)) },
    {
      name: say('details.writer'),
      value: say('details.writerOf', {
        epoch: entry.epoch,
        number: entry.number,
        source: say(`details.${entry.source}`),
      }),
    },
    { name: say('details.engine'), value: entry.engine_version },
  ];
}

/** As the log names it, with the id by which content and manifest know it. */
function activityOf({ activityId }: CallRow, titles: CallDetailsProps['titles']): string | null {
  const title = activityId === null ? undefined : titles.get(activityId);
  return title === undefined || title === activityId ? activityId : `${title} (${String(activityId)})`;
}

import { Table, Text, VisuallyHidden } from '@mantine/core';
import type { Remote } from '../../../src-shared/contract/remotes';
import type { SyncRun } from '../../../src-shared/contract/syncs';
import { useSyncRuns } from '../../api/remotes';
import { useFormats } from '../../ui/formats';
import { useSayPhrase } from '../../ui/i18n';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { Answered } from '../answered';
import { ShowMore } from '../show-more';
import { useManageSay } from '../use-manage-say';
import type { ManageWords } from '../words';
import { didOf, resultOf, type RunResult } from './run-words';
import classes from './sync.module.css';
import { useExplainTrouble } from './use-explain-trouble';

const tones = {
  done: 'good',
  partly: 'warning',
  failed: 'bad',
  going: 'underway',
} as const satisfies Record<RunResult, Tone>;

/** The syncs that had something to do or failed, newest first. */
export function RunList({ remote }: { readonly remote: Remote }) {
  const say = useManageSay();
  const runs = useSyncRuns(remote.id);
  return (
    <Answered
      query={runs}
      label={say('sync.loadingRuns')}
      isFlush
      isEmpty={({ pages }) => pages[0]?.runs.length === 0}
      empty={
        <Text c="dimmed" p="lg">
          {say('sync.noRuns')}
        </Text>
      }
    >
      {({ pages }) => (
        <>
          <Table.ScrollContainer minWidth={680}>
            <Table className={classes['table'] ?? ''} data-testid="sync-runs">
              <caption>
                <VisuallyHidden>{say('sync.runsCaption', { name: remote.name })}</VisuallyHidden>
              </caption>
              <Table.Thead>
                <Table.Tr>
                  {(['began', 'result', 'did', 'took', 'requests'] as const).map((column) => (
                    <Table.Th key={column} scope="col">
                      {say(`sync.${column}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {pages
                  .flatMap((page) => page.runs)
                  .map((run) => (
                    <RunRow key={run.id} run={run} host={new URL(remote.url).host} />
                  ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <ShowMore list={runs} />
        </>
      )}
    </Answered>
  );
}

function RunRow({ run, host }: { readonly run: SyncRun; readonly host: string }) {
  const say = useManageSay();
  const formats = useFormats();
  const sayPhrase = useSayPhrase<ManageWords>('manage');
  const explain = useExplainTrouble();
  const { started_at: began, ended_at: ended, trouble } = run;
  const result = resultOf(run);
  return (
    <Table.Tr data-testid="sync-run" data-result={result}>
      <Table.Td>{formats.dateTime(began)}</Table.Td>
      <Table.Td>
        <StatusMark tone={tones[result]} label={say(`sync.run.${result}`)} />
      </Table.Td>
      <Table.Td className={classes['did']}>
        {trouble !== null && <Text size="sm">{explain(trouble, { host, next: 'asked' }).what}</Text>}
        {didOf(run).map((did) => (
          <Text key={did.key} size="sm">
            {sayPhrase(did)}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        {ended === null ? '' : formats.duration((Date.parse(ended) - Date.parse(began)) / 1000)}
      </Table.Td>
      <Table.Td>{formats.number(run.requests)}</Table.Td>
    </Table.Tr>
  );
}

import { Alert, Stack, Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import type { AttemptSummary } from '../../../src-shared/scorm/attempt';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { StatusMark } from '../../ui/status-mark';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { statusTones } from '../../ui/status-tones';
import { scoreText } from '../score-text';
import { useInspectorSay } from '../use-inspector-say';
import { statusFacts, type StatusFacts } from './status-facts';

/** Where the attempt stands, by folding its journal to the newest entry. */
export const statusPanel: InspectorPanel = {
  id: 'status',
  title: 'panel.status',
  area: 'top',
  Body: StatusBody,
};

type Status = AttemptSummary['completionStatus'] | AttemptSummary['successStatus'];

function StatusBody({ moment }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const formats = useFormats();
  const told = statusFacts(moment);
  const { summary, version, packageVersion, writer, epoch, disagreements } = told;
  const mark = (status: Status) => <StatusMark tone={statusTones[status]} label={say(`status.${status}`)} />;
  const none = say('status.none');
  const [firstDisagreement] = disagreements;
  const asideCount = moment.setAside?.entries.length ?? 0;
  return (
    <Stack gap="sm" data-testid="status-panel">
      <Facts
        isDense
        facts={[
          { name: say('status.completion'), value: mark(summary.completionStatus) },
          { name: say('status.success'), value: mark(summary.successStatus) },
          { name: say('status.score'), value: scoreText(summary.score, formats) ?? none },
          {
            name: say(told.activities > 1 ? 'status.meanProgress' : 'status.progress'),
            value: summary.progress === null ? none : formats.percent(summary.progress),
          },
          { name: say('status.time'), value: formats.duration(summary.totalSeconds) },
          { name: say('status.launches'), value: formats.number(summary.launches) },
          { name: say('status.version'), value: version === null ? '–' : formats.number(version) },
          ...(packageVersion === null
            ? []
            : [{ name: say('status.packageVersion'), value: formats.number(packageVersion) }]),
          { name: say('status.writer'), value: say(`status.${writer}`, { epoch }) },
          { name: say('status.commits'), value: <Commits {...told} /> },
        ]}
      />
      {firstDisagreement !== undefined && (
        <Alert color="yellow" icon={<IconArrowsDiff aria-hidden />} data-testid="engine-disagreement">
          {say('status.disagree', { count: disagreements.length, position: firstDisagreement })}
        </Alert>
      )}
      {asideCount > 0 && (
        <Text size="sm" c="dimmed" data-testid="status-set-aside">
          {say('status.setAside', { count: asideCount })}
        </Text>
      )}
      {moment.fencedTotal > 0 && (
        <Text size="sm" c="dimmed" data-testid="fenced-entries">
          {say('status.fenced', { count: moment.fencedTotal })}
        </Text>
      )}
    </Stack>
  );
}

function Commits({ writesSinceCommit, writes, commits }: StatusFacts) {
  const say = useInspectorSay();
  if (writesSinceCommit > 0)
    return <StatusMark tone="warning" label={say('status.unsaved', { count: writesSinceCommit })} />;
  return writes === 0 && commits === 0 ? say('status.unwritten') : say('status.saved', { count: commits });
}

import { Box, Group, List, ScrollArea, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { findingsOfRun, type RunFinding } from '../../../src-shared/inspect/findings';
import { shownTitles } from '../../../src-shared/scorm/cam/shown-title';
import { EntryLinks, type WithTravel } from '../entry-links';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useEngineWords } from '../use-engine-words';
import { useInspectorSay } from '../use-inspector-say';

/** What an author should know of what the content did, up to this moment. */
export const findingsPanel: InspectorPanel = {
  id: 'findings',
  title: 'panel.findings',
  area: 'main',
  Body: FindingsBody,
};

function FindingsBody({ moment }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const { course, entries, fold, travel } = moment;
  const findings = useMemo(
    () => findingsOfRun({ course, entries, notes: fold.notes, state: fold.state }),
    [course, entries, fold],
  );
  const hasCalled = entries.some(({ event }) => event['type'] === 'call');
  return (
    <Stack gap="sm" h="100%" data-testid="run-findings">
      <Text size="sm" c="dimmed" role="status">
        {findings.length > 0
          ? say('finding.found', { count: findings.length })
          : say(hasCalled ? 'finding.none' : 'finding.nothingYet')}
      </Text>
      {findings.length > 0 && (
        <ScrollArea flex={1} type="auto" viewportProps={{ tabIndex: 0 }}>
          <List listStyleType="none" spacing="md" p={0} m={0}>
            {findings.map((finding, index) => (
              <Finding key={index} finding={finding} titleOf={titlesIn(moment)} travel={travel} />
            ))}
          </List>
        </ScrollArea>
      )}
    </Stack>
  );
}

const looks = {
  error: { Icon: IconCircleX, colour: 'var(--mantine-color-error)' },
  warning: { Icon: IconAlertTriangle, colour: 'light-dark(#8a5a00, #ffc078)' },
  info: { Icon: IconInfoCircle, colour: 'var(--mantine-color-dimmed)' },
} as const;

interface FindingProps extends WithTravel {
  readonly finding: RunFinding;
  readonly titleOf: (activityId: string) => string | null;
}

function Finding({ finding, titleOf, travel }: FindingProps) {
  const say = useInspectorSay();
  const { message, fix } = useEngineWords().finding(finding);
  const { Icon, colour } = looks[finding.severity];
  const title = finding.activityId === null ? null : titleOf(finding.activityId);
  return (
    <List.Item data-testid="run-finding" data-finding={finding.id} data-severity={finding.severity}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Icon
          size={18}
          color={colour}
          style={{ flexShrink: 0, marginBlockStart: 2 }}
          aria-label={say(`finding.${finding.severity}`)}
        />
        <Box miw={0}>
          <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
            {message}
          </Text>
          <Text size="sm">{fix}</Text>
          <Group gap="md" mt={2}>
            {title !== null && (
              <Text size="xs" c="dimmed">
                {say('finding.inActivity', { activity: title })}
              </Text>
            )}
            <Text size="xs" c="dimmed">
              {say('finding.source', { section: finding.section })}
            </Text>
            <EntryLinks positions={finding.positions} count={finding.count} travel={travel} />
          </Group>
        </Box>
      </Group>
    </List.Item>
  );
}

/** Titles of activities; none where there is but one, which then needs no name. */
function titlesIn({ fold }: Moment): (activityId: string) => string | null {
  const withContent = fold.state.tree.filter(({ activity }) => activity.content !== null);
  if (withContent.length < 2) return () => null;
  const titles = shownTitles(withContent);
  return (id) => titles.get(id) ?? id;
}

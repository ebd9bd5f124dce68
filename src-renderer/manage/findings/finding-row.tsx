import { Box, Code, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { Finding } from '../../../src-shared/contract/common';
import { useFindingWords } from '../../api/use-finding-words';
import { useManageSay } from '../use-manage-say';
import { linesByFile, type LinesOfFile } from './finding-places';
import classes from './finding-list.module.css';

const looks = {
  error: { Icon: IconCircleX, colour: 'var(--mantine-color-error)' },
  warning: { Icon: IconAlertTriangle, colour: 'light-dark(#8a5a00, #ffc078)' },
  info: { Icon: IconInfoCircle, colour: 'var(--mantine-color-dimmed)' },
} as const;

/** One finding: its sentence, its places, what to do, and where the standard says so. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const say = useManageSay();
  const { message, fix } = useFindingWords()(finding);
  const { Icon, colour } = looks[finding.severity];
  return (
    <List.Item data-testid="finding" data-severity={finding.severity}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Icon
          size={18}
          color={colour}
          style={{ flexShrink: 0, marginBlockStart: 2 }}
          aria-label={say(`finding.${finding.severity}`)}
        />
        <Box miw={0}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {message}
          </Text>
          {linesByFile([finding]).map((place) => (
            <Place key={place.file} {...place} />
          ))}
          <FurtherPlaces also={finding.also} />
          {fix !== null && (
            <Text size="sm" c="dimmed">
              {say('finding.fix', { fix })}
            </Text>
          )}
          <Source finding={finding} />
        </Box>
      </Group>
    </List.Item>
  );
}

function Place({ file, lines }: LinesOfFile) {
  const say = useManageSay();
  const facts = { file, lines: lines.join(', '), count: lines.length };
  return (
    <Code dir="ltr" bg="transparent" p={0} c="dimmed" display="block" className={classes['place']}>
      {lines.length === 0 ? file : say('finding.place', facts)}
    </Code>
  );
}

function FurtherPlaces({ also }: Pick<Finding, 'also'>) {
  const say = useManageSay();
  if (also === undefined) return null;
  const left = also.count - also.places.length;
  return (
    <details className={classes['more']}>
      <summary>{say('finding.also', { count: also.count })}</summary>
      {linesByFile(also.places).map((place) => (
        <Place key={place.file} {...place} />
      ))}
      {left > 0 && (
        <Text size="xs" c="dimmed">
          {say('finding.furtherLeft', { count: left })}
        </Text>
      )}
    </details>
  );
}

/** Where the standard says so, and whether no author is needed. */
function Source({ finding: { section, fix_id: fixId } }: { readonly finding: Finding }) {
  const say = useManageSay();
  const parts = [
    ...(section === null ? [] : [say('finding.section', { section })]),
    ...(fixId === null ? [] : [say('finding.automatic', { fix: fixId })]),
  ];
  return parts.length === 0 ? null : (
    <Text size="xs" c="dimmed">
      {parts.join(' · ')}
    </Text>
  );
}

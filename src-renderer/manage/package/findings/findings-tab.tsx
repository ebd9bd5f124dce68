import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Finding } from '../../../../src-shared/contract/common';
import type { Package } from '../../../../src-shared/contract/packages';
import { worstFirst } from '../../../api/problem';
import { Card } from '../../../ui/card';
import { useFormats } from '../../../ui/formats';
import { FindingList } from '../../findings/finding-list';
import { useManageSay } from '../../use-manage-say';
import type { TabProps } from '../tab';
import { MendPackage } from './mend-package';

const severities = ['error', 'warning', 'info'] as const;
type Shown = 'all' | Finding['severity'];

/** What is wrong with the package, where, and what can be done. */
export function FindingsTab({ shown: { findings, finding_counts: counts, ...shown } }: TabProps) {
  return (
    <Stack gap="lg">
      <MendPackage findings={findings} of={shown} />
      <FoundCard findings={findings} counts={counts} />
    </Stack>
  );
}

interface FoundCardProps {
  readonly findings: readonly Finding[];
  readonly counts: Package['finding_counts'];
}

/** Of one severity where the user says so. */
function FoundCard({ findings, counts }: FoundCardProps) {
  const say = useManageSay();
  const formats = useFormats();
  const [severity, setSeverity] = useState<Shown>('all');
  if (findings.length === 0)
    return (
      <Card title={say('package.findings')}>
        <Text c="dimmed">{say('package.noFindings')}</Text>
      </Card>
    );
  const here = severities.filter((one) => counts[one] > 0);
  const choices = [
    { value: 'all', label: say('findings.all') },
    ...here.map((one) => ({
      value: one,
      label: `${say(`findings.${one}`)} (${formats.number(counts[one])})`,
    })),
  ];
  return (
    <Card title={say('package.findings')}>
      <Stack gap="md">
        {here.length > 1 && (
          <Group>
            <SegmentedControl
              aria-label={say('findings.filter')}
              data={choices}
              value={severity}
              onChange={(value) => {
                setSeverity(value as Shown);
              }}
              data-testid="finding-filter"
            />
          </Group>
        )}
        <FindingList
          findings={worstFirst(findings.filter((one) => severity === 'all' || one.severity === severity))}
        />
      </Stack>
    </Card>
  );
}

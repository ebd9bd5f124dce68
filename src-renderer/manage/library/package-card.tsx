import { Anchor, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { PackageSummary } from '../../../src-shared/contract/packages';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';
import { coverTone } from './cover-tone';
import { editionName } from '../edition';
import { FindingMark } from '../findings/finding-mark';
import classes from './library.module.css';
import { PackageMenu } from './package-menu';
import { PlayButton } from './play-button';
import { TagChips } from './tag-chips';

/** One package in the library: what it is, and Play. */
export function PackageCard({ shown, nowMs }: { readonly shown: PackageSummary; readonly nowMs: number }) {
  const say = useManageSay();
  const formats = useFormats();
  const isChanged = shown.updated_at !== shown.created_at;
  const facts = [
    formats.bytes(shown.file_size_bytes),
    say('card.scos', { count: shown.manifest.sco_count }),
    ...(shown.version > 1 ? [say('card.version', { version: shown.version })] : []),
  ];
  return (
    <Card
      component="article"
      withBorder
      padding="md"
      className={classes['card']}
      data-testid="package-card"
      data-package-id={shown.id}
      aria-labelledby={`title-${shown.id}`}
    >
      <Group align="flex-start" wrap="nowrap" gap="sm">
        <div className={classes['cover']} data-tone={coverTone(shown.identifier)} aria-hidden>
          <IconBook2 size={22} stroke={1.5} />
        </div>
        <Stack gap={4} flex={1} miw={0}>
          <Title order={2} size="h4" lineClamp={2} id={`title-${shown.id}`} title={shown.title}>
            <Anchor component={Link} href={`/packages/${shown.id}`} inherit c="inherit">
              {shown.title}
            </Anchor>
          </Title>
          <Text size="xs" c="dimmed">
            {facts.join(' · ')}
          </Text>
        </Stack>
        <PackageMenu shown={shown} />
      </Group>
      <Group gap="xs" mt="md">
        <Badge variant="default" tt="none" fw={500}>
          {editionName(say, shown)}
        </Badge>
        {shown.source === 'folder' && (
          <Badge variant="light" tt="none" fw={500} data-testid="linked-mark">
            {say('card.linked')}
          </Badge>
        )}
        <FindingMark counts={shown.finding_counts} />
      </Group>
      <TagChips of={shown} />
      {shown.status === 'failed' && (
        <Text size="sm" c="red" mt="xs" lineClamp={4} data-testid="package-trouble">
          {shown.processing_error ?? say('card.unplayable')}
        </Text>
      )}
      <Group justify="space-between" mt="auto" pt="md" wrap="nowrap">
        <Text size="xs" c="dimmed" title={formats.dateTime(shown.updated_at)}>
          {say(isChanged ? 'card.changed' : 'card.imported', { ago: formats.ago(shown.updated_at, nowMs) })}
        </Text>
        <PlayButton shown={shown} />
      </Group>
    </Card>
  );
}

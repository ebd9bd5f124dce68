import { ActionIcon, Anchor, Badge, Button, Card, Group, Menu, Stack, Text, Title } from '@mantine/core';
import {
  IconBook2,
  IconDotsVertical,
  IconDownload,
  IconInfoCircle,
  IconPlayerPlayFilled,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import type { PackageSummary } from '../../../src-shared/contract/packages';
import { useFormats } from '../../ui/formats';
import { usePackageDeeds } from '../package/package-deeds';
import { usePlay } from '../play';
import { useManageSay } from '../use-manage-say';
import { coverTone } from './cover-tone';
import { editionName } from './edition';
import { FindingMark } from './finding-mark';
import classes from './library.module.css';

/** One package in the library: what it is, and Play. */
export function PackageCard({ shown, nowMs }: { readonly shown: PackageSummary; readonly nowMs: number }) {
  const say = useManageSay();
  const formats = useFormats();
  const { play, isOpening } = usePlay();
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
        <CardMenu shown={shown} />
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
      {shown.status === 'failed' && (
        <Text size="sm" c="red" mt="xs" lineClamp={4} data-testid="package-trouble">
          {shown.processing_error ?? say('card.unplayable')}
        </Text>
      )}
      <Group justify="space-between" mt="auto" pt="md" wrap="nowrap">
        <Text size="xs" c="dimmed" title={formats.dateTime(shown.updated_at)}>
          {say('card.imported', { ago: formats.ago(shown.updated_at, nowMs) })}
        </Text>
        {shown.status !== 'failed' && (
          <Button
            size="xs"
            loading={isOpening}
            leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
            aria-label={say('card.playNamed', { title: shown.title })}
            data-testid="play-button"
            onClick={() => {
              play(shown.id);
            }}
          >
            {say('card.play')}
          </Button>
        )}
      </Group>
    </Card>
  );
}

function CardMenu({ shown }: { readonly shown: PackageSummary }) {
  const say = useManageSay();
  const deeds = usePackageDeeds();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={say('card.menu', { title: shown.title })}
          data-testid="package-menu"
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          href={`/packages/${shown.id}`}
          leftSection={<IconInfoCircle size={16} aria-hidden />}
        >
          {say('card.open')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => {
            deeds.download(shown);
          }}
        >
          {say('card.download')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            deeds.remove(shown);
          }}
        >
          {say('card.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

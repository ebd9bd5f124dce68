import { Badge, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import type { PackageVersion } from '../../../../src-shared/contract/package-versions';
import type { Package } from '../../../../src-shared/contract/packages';
import { useFormats } from '../../../ui/formats';
import { StatusMark, type Tone } from '../../../ui/status-mark';
import { nameOfUploader } from '../../name-of-uploader';
import { useManageSay } from '../../use-manage-say';
import { VersionDeeds } from './version-deeds';
import classes from './version-table.module.css';

const tones: Readonly<Record<PackageVersion['verification'], Tone>> = {
  pending: 'underway',
  verified: 'good',
  damaged: 'bad',
};

export interface VersionTableProps {
  readonly versions: readonly PackageVersion[];
  readonly of: Package;
  /** The version that is looked at, if any. */
  readonly opened: number | null;
  readonly onOpen: (version: number | null) => void;
}

/** Versions, the newest first: which there are, whose they are, and what can be done with each. */
export function VersionTable({ versions, of, opened, onOpen }: VersionTableProps) {
  const say = useManageSay();
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table data-testid="version-table" verticalSpacing="sm">
        <caption>
          <VisuallyHidden>{say('versions.caption', { title: of.title })}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('versions.number')}</Table.Th>
            <Table.Th scope="col">{say('versions.came')}</Table.Th>
            <Table.Th scope="col">{say('versions.size')}</Table.Th>
            <Table.Th scope="col">{say('versions.files')}</Table.Th>
            <Table.Th scope="col">{say('versions.sessions')}</Table.Th>
            <Table.Th scope="col">
              <VisuallyHidden>{say('versions.deeds')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map((version) => (
            <VersionRow
              key={version.version}
              version={version}
              of={of}
              isOpened={version.version === opened}
              onOpen={onOpen}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface VersionRowProps extends Pick<VersionTableProps, 'of' | 'onOpen'> {
  readonly version: PackageVersion;
  readonly isOpened: boolean;
}

function VersionRow({ version: one, of, isOpened, onOpen }: VersionRowProps) {
  const say = useManageSay();
  const formats = useFormats();
  return (
    <Table.Tr data-testid="version-row" data-version={one.version}>
      <Table.Td>
        <Group gap="xs">
          <Text fw={600}>{formats.number(one.version)}</Text>
          {one.is_current && (
            <Badge size="sm" tt="none" variant="light">
              {say('versions.current')}
            </Badge>
          )}
        </Group>
        {one.based_on_version !== null && (
          <Text size="xs" c="dimmed">
            {say('versions.mendedFrom', { version: one.based_on_version })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm" className={classes['whole'] ?? ''}>
          {formats.dateTime(one.created_at)}
        </Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {nameOfUploader(say, one.uploaded_by)}
        </Text>
      </Table.Td>
      <Table.Td className={classes['whole'] ?? ''}>{formats.bytes(one.file_size_bytes)}</Table.Td>
      <Table.Td>
        {of.source === 'folder' ? (
          formats.number(one.file_count)
        ) : (
          <Group gap="xs" wrap="nowrap">
            {formats.number(one.file_count)}
            <StatusMark tone={tones[one.verification]} label={say(`versions.${one.verification}`)} />
          </Group>
        )}
      </Table.Td>
      <Table.Td>{formats.number(one.session_count)}</Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end">
          <VersionDeeds version={one} of={of} />
          <Button
            size="xs"
            variant={isOpened ? 'light' : 'default'}
            aria-expanded={isOpened}
            aria-label={say('versions.lookNamed', { version: one.version })}
            data-testid="look-at-version"
            onClick={() => {
              onOpen(isOpened ? null : one.version);
            }}
          >
            {say('versions.look')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

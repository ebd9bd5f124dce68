import { Anchor, Group, Table, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { PackageSort, PackageSummary } from '../../../src-shared/contract/packages';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';
import { editionName } from '../edition';
import { FindingMark } from '../findings/finding-mark';
import { PackageMenu } from './package-menu';
import classes from './package-table.module.css';
import { PlayButton } from './play-button';
import { TagChips } from './tag-chips';
import type { ShownView } from './use-library-view';

export interface PackageTableProps extends ShownView {
  readonly packages: readonly PackageSummary[];
  readonly nowMs: number;
}

/** Packages as rows, sorted by the headings that can be pressed. */
export function PackageTable({ packages, nowMs, ...shown }: PackageTableProps) {
  const say = useManageSay();
  return (
    <Table.ScrollContainer type="native" minWidth={800} className={classes['frame'] ?? ''}>
      <Table
        highlightOnHover
        horizontalSpacing="xs"
        data-testid="package-table"
        className={classes['table'] ?? ''}
      >
        <caption>
          <VisuallyHidden>{say('card.caption')}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            <SortableHeading {...shown} sort="title" first="asc">
              {say('card.columns.title')}
            </SortableHeading>
            <Table.Th scope="col">{say('card.columns.edition')}</Table.Th>
            <Table.Th scope="col">{say('card.columns.scos')}</Table.Th>
            <Table.Th scope="col">{say('card.columns.size')}</Table.Th>
            <Table.Th scope="col">{say('card.columns.findings')}</Table.Th>
            <Table.Th scope="col">{say('card.columns.version')}</Table.Th>
            <SortableHeading {...shown} sort="created_at" first="desc">
              {say('card.columns.imported')}
            </SortableHeading>
            <Table.Th scope="col">
              <VisuallyHidden>{say('card.columns.deeds')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {packages.map((one) => (
            <PackageRow key={one.id} shown={one} nowMs={nowMs} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface SortableHeadingProps extends ShownView {
  readonly sort: PackageSort;
  /** The order that the first press asks for. */
  readonly first: 'asc' | 'desc';
  readonly children: string;
}

function SortableHeading({ view, change, sort, first, children }: SortableHeadingProps) {
  const order = view.sort === sort ? view.order : null;
  const Arrow = order === null ? IconArrowsSort : order === 'asc' ? IconArrowUp : IconArrowDown;
  const sorted = order === null ? 'none' : order === 'asc' ? 'ascending' : 'descending';
  const other = order === 'asc' ? 'desc' : 'asc';
  return (
    <Table.Th scope="col" aria-sort={sorted}>
      <UnstyledButton
        className={classes['sort'] ?? ''}
        data-testid={`sort-${sort}`}
        onClick={() => {
          change({ sort, order: order === null ? first : other });
        }}
      >
        {children}
        <Arrow size={14} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}

function PackageRow({ shown, nowMs }: { readonly shown: PackageSummary; readonly nowMs: number }) {
  const say = useManageSay();
  const formats = useFormats();
  const { error, warning } = shown.finding_counts;
  return (
    <Table.Tr data-testid="package-row" data-package-id={shown.id}>
      <Table.Td className={classes['subject']}>
        <Anchor component={Link} href={`/packages/${shown.id}`} c="inherit" inherit fw={550}>
          {shown.title}
        </Anchor>
        {shown.source === 'folder' && (
          <Text size="xs" c="dimmed">
            {say('card.linked')}
          </Text>
        )}
        {shown.status === 'failed' && (
          <Text size="xs" c="red" lineClamp={2} data-testid="package-trouble">
            {shown.processing_error ?? say('card.unplayable')}
          </Text>
        )}
        <TagChips of={shown} />
      </Table.Td>
      <Table.Td>{editionName(say, shown)}</Table.Td>
      <Table.Td>{formats.number(shown.manifest.sco_count)}</Table.Td>
      <Table.Td>{formats.bytes(shown.file_size_bytes)}</Table.Td>
      <Table.Td>
        {error + warning === 0 ? (
          <Text size="sm" c="dimmed">
            {say('card.noFindings')}
          </Text>
        ) : (
          <FindingMark counts={shown.finding_counts} />
        )}
      </Table.Td>
      <Table.Td>{formats.number(shown.version)}</Table.Td>
      <Table.Td title={formats.dateTime(shown.created_at)}>{formats.ago(shown.created_at, nowMs)}</Table.Td>
      <Table.Td className={classes['deeds']}>
        <Group gap="xs" wrap="nowrap" justify="flex-end">
          <PlayButton shown={shown} />
          <PackageMenu shown={shown} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

import { Badge, Code, Group, Text, Tree, useTree, type TreeNodeData } from '@mantine/core';
import { IconChevronRight, IconFile, IconFolder } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ManifestItem } from '../../../../src-shared/contract/packages';
import { useManageSay } from '../../use-manage-say';
import classes from './manifest-tree.module.css';

export interface ManifestTreeProps {
  readonly root: ManifestItem;
  readonly title: string;
}

/** The organization as the manifest has it: what learners get, in its order. Open at first; arrow keys walk it. */
export function ManifestTree({ root, title }: ManifestTreeProps) {
  const say = useManageSay();
  const items = useMemo(() => itemsOf(root), [root]);
  const nodes = useMemo(() => [nodeOf(root)], [root]);
  const tree = useTree({
    initialExpandedState: Object.fromEntries([...items.keys()].map((id) => [id, true])),
  });
  return (
    <Tree
      data={nodes}
      tree={tree}
      levelOffset={24}
      aria-label={say('package.contentOf', { title })}
      data-testid="manifest-tree"
      renderNode={({ node, expanded, hasChildren, elementProps }) => (
        <Group {...elementProps} gap="xs" py={5} wrap="nowrap">
          <Mark hasChildren={hasChildren} isOpen={expanded} />
          <ItemLine item={items.get(node.value)} />
        </Group>
      )}
    />
  );
}

function Mark({ hasChildren, isOpen }: { readonly hasChildren: boolean; readonly isOpen: boolean }) {
  if (!hasChildren) return <IconFile size={18} stroke={1.5} aria-hidden className={classes['leaf']} />;
  return (
    <>
      <IconChevronRight size={16} aria-hidden className={classes['chevron']} data-open={isOpen} />
      <IconFolder size={18} stroke={1.5} aria-hidden />
    </>
  );
}

function ItemLine({ item }: { readonly item: ManifestItem | undefined }) {
  const say = useManageSay();
  if (item === undefined) return null;
  return (
    <>
      <Text size="sm" truncate>
        {item.title}
      </Text>
      {item.kind !== null && (
        <Badge size="sm" variant="default" tt="none" fw={500} style={{ flexShrink: 0 }}>
          {say(`package.${item.kind}`)}
        </Badge>
      )}
      {item.href !== null && (
        <Code dir="ltr" bg="transparent" p={0} c="dimmed" className={classes['href']}>
          {item.href}
        </Code>
      )}
    </>
  );
}

function nodeOf(item: ManifestItem): TreeNodeData {
  const node = { value: item.id, label: item.title };
  return item.children.length === 0 ? node : { ...node, children: item.children.map(nodeOf) };
}

function itemsOf(root: ManifestItem): ReadonlyMap<string, ManifestItem> {
  const items = new Map<string, ManifestItem>();
  const add = (item: ManifestItem) => {
    items.set(item.id, item);
    item.children.forEach(add);
  };
  add(root);
  return items;
}

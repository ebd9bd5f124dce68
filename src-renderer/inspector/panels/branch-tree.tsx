import { FlatTreeNode, flattenTreeData, ScrollArea, useTree, type FlatTreeNodeProps } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { useInspectorSay } from '../use-inspector-say';
import { BranchLine } from './branch-line';
import { allBranches, type DataBranch } from './data-tree';

export interface BranchTreeProps {
  readonly branches: readonly DataBranch[];
  readonly onHistory: (element: string) => void;
}

interface NodeData {
  readonly value: string;
  readonly label: string;
  readonly children?: NodeData[];
}

const linePx = 26;
const levelOffset: CSSProperties & Record<'--level-offset', string> = { '--level-offset': '1.125rem' };
/** Where nothing can be measured, as when drawn to markup. */
const unmeasured = { width: 400, height: 600 };

/** The data model as a tree, drawn only where it is seen: a long test leaves thousands of values. */
export function BranchTree({ branches, onHistory }: BranchTreeProps) {
  const say = useInspectorSay();
  const viewport = useRef<HTMLDivElement>(null);
  const byPath = useMemo(
    () => new Map(allBranches(branches).map((branch) => [branch.path, branch])),
    [branches],
  );
  const [closed, setClosed] = useState<Readonly<Record<string, boolean>>>({});
  const expandedState = useMemo(
    () => Object.fromEntries([...byPath.keys()].map((path) => [path, closed[path] !== true])),
    [byPath, closed],
  );
  const tree = useTree({
    expandedState,
    onExpandedStateChange: (state) => {
      setClosed(Object.fromEntries(Object.entries(state).map(([path, isOpen]) => [path, !isOpen])));
    },
  });
  const lines = useMemo(
    () => flattenTreeData(branches.map(nodeOf), expandedState),
    [branches, expandedState],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => linePx,
    overscan: 8,
    initialRect: unmeasured,
  });
  const shown = virtual.getVirtualItems();
  // Lines of one list tell how deep they lie by this alone, and the component leaves it out.
  useLayoutEffect(() => {
    for (const item of viewport.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])
      item.ariaLevel = item.dataset['level'] ?? null;
  });
  const renderNode: NonNullable<FlatTreeNodeProps['renderNode']> = ({ node, expanded, elementProps }) => (
    <div {...elementProps}>
      <BranchLine branch={byPath.get(node.value)} isOpen={expanded} onHistory={onHistory} />
    </div>
  );
  return (
    <ScrollArea flex={1} type="auto" offsetScrollbars="y" viewportRef={viewport}>
      {/* Element names and values read left to right in every language. */}
      <div
        dir="ltr"
        role="tree"
        aria-label={say('panel.dataModel')}
        data-tree-root
        style={{ ...levelOffset, position: 'relative', height: virtual.getTotalSize() }}
      >
        {shown.map(({ index, start }) => {
          const line = lines[index];
          return (
            line && (
              <FlatTreeNode
                key={line.node.value}
                {...line}
                tree={tree}
                renderNode={renderNode}
                tabIndex={index === shown[0]?.index ? 0 : -1}
                style={{ position: 'absolute', insetInline: 0, insetBlockStart: start }}
              />
            )
          );
        })}
      </div>
    </ScrollArea>
  );
}

function nodeOf({ path, name, children }: DataBranch): NodeData {
  const node = { value: path, label: name };
  return children.length === 0 ? node : { ...node, children: children.map(nodeOf) };
}

import { Group, NavLink, Progress, ScrollArea, Text, VisuallyHidden } from '@mantine/core';
import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconCircleXFilled,
  IconLock,
} from '@tabler/icons-react';
import type { TocEntry } from '../../../src-shared/scorm/attempt/views';
import classes from './table-of-contents.module.css';
import { standingOf, type Standing } from './standing';
import { usePlayerSay } from './use-player-say';

const marks = {
  completed: { Icon: IconCircleCheckFilled, color: 'var(--mantine-color-teal-text)' },
  passed: { Icon: IconCircleCheckFilled, color: 'var(--mantine-color-teal-text)' },
  failed: { Icon: IconCircleXFilled, color: 'var(--mantine-color-red-text)' },
  incomplete: { Icon: IconCircleHalf2, color: 'var(--mantine-color-ink-text)' },
  untouched: { Icon: IconCircle, color: 'var(--mantine-color-dimmed)' },
} as const;

/** A course with one activity needs no list of them. */
export function isCourseOfMany(toc: readonly TocEntry[]): boolean {
  return toc.filter((entry) => entry.isVisible).length > 1;
}

export interface TableOfContentsProps {
  readonly toc: readonly TocEntry[];
  readonly onChoose: (activityId: string) => void;
}

export function TableOfContents({ toc, onChoose }: TableOfContentsProps) {
  const shown = toc.filter((entry) => entry.isVisible);
  return (
    <>
      <DoneOfAll entries={shown.filter((entry) => entry.hasContent)} />
      <ScrollArea className={classes['scroll'] ?? ''} type="auto">
        <ul className={classes['list']}>
          {shown.map((entry) => (
            <li key={entry.activityId}>
              <Entry entry={entry} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      </ScrollArea>
    </>
  );
}

function DoneOfAll({ entries }: { readonly entries: readonly TocEntry[] }) {
  const say = usePlayerSay();
  const done = entries.filter((entry) => ['completed', 'passed'].includes(standingOf(entry))).length;
  const text = say('toc.progress', { done, total: entries.length });
  return (
    <div className={classes['done']}>
      <Group justify="space-between" mb={8}>
        <Text fw={640} size="sm">
          {say('toc.label')}
        </Text>
        <Text size="xs" c="dimmed">
          {text}
        </Text>
      </Group>
      <Progress
        value={entries.length === 0 ? 0 : (100 * done) / entries.length}
        size="sm"
        aria-label={text}
      />
    </div>
  );
}

function Entry({ entry, onChoose }: { readonly entry: TocEntry; readonly onChoose: (id: string) => void }) {
  const say = usePlayerSay();
  const isOff = !entry.isSelectable;
  const isLocked = isOff && entry.hasContent && !entry.isCurrent;
  return (
    <NavLink
      component="button"
      type="button"
      active={entry.isCurrent}
      className={classes['entry'] ?? ''}
      style={{ paddingInlineStart: `calc(0.75rem + ${Math.min(entry.depth, 8)} * 1.125rem)` }}
      label={
        <>
          {entry.title}
          <StandingWord entry={entry} isLocked={isLocked} />
        </>
      }
      leftSection={entry.hasContent ? <Mark standing={standingOf(entry)} /> : undefined}
      rightSection={isLocked ? <IconLock size={15} aria-hidden /> : undefined}
      onClick={() => {
        if (!isOff) onChoose(entry.activityId);
      }}
      title={isLocked ? say('toc.locked') : undefined}
      aria-current={entry.isCurrent ? 'step' : undefined}
      aria-disabled={isOff}
      data-group={!entry.hasContent || undefined}
      data-item-id={entry.activityId}
      data-testid="toc-item"
    />
  );
}

function Mark({ standing }: { readonly standing: Standing }) {
  const { Icon, color } = marks[standing];
  return <Icon size={18} color={color} aria-hidden />;
}

function StandingWord({ entry, isLocked }: { readonly entry: TocEntry; readonly isLocked: boolean }) {
  const say = usePlayerSay();
  if (!entry.hasContent) return null;
  const words = [say(`toc.status.${standingOf(entry)}`), ...(isLocked ? [say('toc.locked')] : [])];
  return <VisuallyHidden>, {words.join(', ')}</VisuallyHidden>;
}

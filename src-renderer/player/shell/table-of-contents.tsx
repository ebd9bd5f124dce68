import { Group, NavLink, Progress, ScrollArea, Text, VisuallyHidden } from '@mantine/core';
import {
  IconBook2,
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

export interface TableOfContentsProps {
  /** Of the course. */
  readonly title: string;
  /** The activity to choose for the course itself; null where it may not be chosen. */
  readonly courseId: string | null;
  readonly toc: readonly TocEntry[];
  readonly onChoose: (activityId: string) => void;
}

export function TableOfContents({ title, courseId, toc, onChoose }: TableOfContentsProps) {
  const shown = toc.filter((entry) => entry.isVisible);
  return (
    <>
      <DoneOfAll entries={shown.filter((entry) => entry.hasContent)} />
      <ScrollArea className={classes['scroll'] ?? ''} type="auto">
        <ul className={classes['list']}>
          {courseId !== null && (
            <li className={classes['whole']}>
              <CourseEntry title={title} onChoose={() => onChoose(courseId)} courseId={courseId} />
            </li>
          )}
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

interface CourseEntryProps {
  readonly title: string;
  readonly courseId: string;
  readonly onChoose: () => void;
}

/** The course itself: choosing it leads to where the course begins. */
function CourseEntry({ title, courseId, onChoose }: CourseEntryProps) {
  const say = usePlayerSay();
  return (
    <NavLink
      component="button"
      type="button"
      className={classes['entry'] ?? ''}
      label={title}
      leftSection={<IconBook2 size={18} aria-hidden />}
      onClick={onChoose}
      title={say('toc.course')}
      data-group
      data-item-id={courseId}
      data-testid="toc-course"
    />
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

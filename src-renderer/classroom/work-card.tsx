import { Button, Group, Paper, Text, Title } from '@mantine/core';
import {
  IconClockExclamation,
  IconClockHour4,
  IconEye,
  IconPlayerPlay,
  IconRepeat,
} from '@tabler/icons-react';
import type { RoomWork } from '../../src-shared/contract/room-visit';
import { standingOf } from '../../src-shared/contract/work-standing';
import { useFormats } from '../ui/formats';
import { StatusMark } from '../ui/status-mark';
import { standingTones } from '../ui/status-tones';
import classes from './classroom.module.css';
import { useClassroomSay } from './use-classroom-say';
import { deedOf, dueOf, reasonOf } from './work-deeds';

const icons = { start: IconPlayerPlay, goOn: IconPlayerPlay, again: IconRepeat, look: IconEye } as const;

export interface WorkCardProps {
  readonly work: RoomWork;
  /** By the host's clock: many a device has a wrong one. */
  readonly nowMs: number;
  readonly isHeld: boolean;
  readonly onOpen: (work: RoomWork) => void;
}

/** One course of a learner: how it stands, and the one thing to do. */
export function WorkCard({ work, nowMs, isHeld, onOpen }: WorkCardProps) {
  const say = useClassroomSay();
  const deed = deedOf(work);
  const reason = reasonOf(work);
  const standing = standingOf(work);
  return (
    <Paper
      component="section"
      className={classes['course'] ?? ''}
      data-testid="work"
      data-status={work.status}
    >
      <div className={classes['about']}>
        <Group gap="sm" mb={6}>
          <StatusMark tone={standingTones[standing]} label={say(`work.status.${standing}`)} />
          <Due work={work} nowMs={nowMs} />
        </Group>
        <Title order={2} className={classes['courseTitle'] ?? ''}>
          {work.title}
        </Title>
        <Facts work={work} />
        {reason !== null && (
          <Text c="dimmed" data-testid="work-reason">
            {say(`work.${reason}`)}
          </Text>
        )}
      </div>
      {deed !== null && <Deed deed={deed} title={work.title} isHeld={isHeld} onPress={() => onOpen(work)} />}
    </Paper>
  );
}

interface DeedProps {
  readonly deed: keyof typeof icons;
  readonly title: string;
  readonly isHeld: boolean;
  readonly onPress: () => void;
}

function Deed({ deed, title, isHeld, onPress }: DeedProps) {
  const say = useClassroomSay();
  const Icon = icons[deed];
  const word = say(`work.deeds.${deed}`);
  return (
    <Button
      size="lg"
      className={classes['deed'] ?? ''}
      variant={deed === 'look' || deed === 'again' ? 'default' : 'filled'}
      leftSection={<Icon size={22} aria-hidden className="lectern-turns" />}
      disabled={isHeld}
      onClick={onPress}
      aria-label={say('work.named', { deed: word, title })}
      data-testid="work-deed"
      data-deed={deed}
    >
      {word}
    </Button>
  );
}

function Due({ work, nowMs }: { readonly work: RoomWork; readonly nowMs: number }) {
  const say = useClassroomSay();
  const formats = useFormats();
  const due = dueOf(work, nowMs);
  if (due === null || work.due_at === null) return null;
  const words = {
    overdue: () => say('work.due.overdue', { ago: formats.ago(work.due_at ?? '', nowMs) }),
    soon: () => say('work.due.soon', { ahead: formats.ahead(work.due_at ?? '', nowMs) }),
    later: () => say('work.due.later', { date: formats.dateTime(work.due_at ?? '') }),
  };
  const Icon = due === 'overdue' ? IconClockExclamation : IconClockHour4;
  return (
    <Group gap={6} wrap="nowrap" className={classes['due']} data-due={due} data-testid="work-due">
      <Icon size={18} aria-hidden />
      <span>{words[due]()}</span>
    </Group>
  );
}

function Facts({ work }: { readonly work: RoomWork }) {
  const say = useClassroomSay();
  const formats = useFormats();
  const facts = [
    ...(work.score === null ? [] : [[say('work.score'), formats.percent(work.score / 100)] as const]),
    ...(work.time_spent_seconds > 0
      ? [[say('work.time'), formats.duration(work.time_spent_seconds)] as const]
      : []),
    ...(work.attempts_left === null
      ? []
      : [[say('work.tries'), formats.number(work.attempts_left)] as const]),
  ];
  if (facts.length === 0) return null;
  return (
    <dl className={classes['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useLocation } from 'wouter';
import { Page } from '../../ui/page';
import { AssignmentsPart } from '../assignments/assignments-part';
import { BoardPart } from '../board/board-part';
import { PeoplePart } from '../people/people-part';
import { ResultsPart } from '../results/results-part';
import { RoomPart } from '../room/room-part';
import { useManageSay } from '../use-manage-say';

interface Part {
  readonly id: string;
  readonly title:
    'classroom.room' | 'classroom.board' | 'classroom.people' | 'classroom.assignments' | 'classroom.results';
  readonly Body: ComponentType;
}

const room: Part = { id: 'room', title: 'classroom.room', Body: RoomPart };

/** In their order. */
const parts: readonly Part[] = [
  room,
  { id: 'board', title: 'classroom.board', Body: BoardPart },
  { id: 'people', title: 'classroom.people', Body: PeoplePart },
  { id: 'assignments', title: 'classroom.assignments', Body: AssignmentsPart },
  { id: 'results', title: 'classroom.results', Body: ResultsPart },
];

/** Learners, what they are given and what came of it, as tabs with addresses of their own. */
export function ClassroomPage({ part }: { readonly part: string | undefined }) {
  const say = useManageSay();
  const [, go] = useLocation();
  const open = parts.find(({ id }) => id === part) ?? room;
  return (
    <Page title={say('app.classroom')} subtitle={say('classroom.subtitle')} testId="classroom">
      <Tabs
        value={open.id}
        keepMounted={false}
        onChange={(id) => {
          go(`/classroom/${id ?? room.id}`);
        }}
      >
        <Tabs.List aria-label={say('app.classroom')}>
          {parts.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id} data-testid={`classroom-${id}`}>
              {say(title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={open.id} pt="lg">
          <open.Body />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

import { Group, Select, Stack, Text } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Board } from '../../../src-shared/contract/board';
import type { GroupId, LearnerId } from '../../../src-shared/kernel/ids';
import { useBoard } from '../../api/board';
import { useRoom } from '../../api/room';
import { useGroups } from '../../api/roster';
import { Card } from '../../ui/card';
import { StatePage } from '../../ui/state-page';
import { HeldNetworks, heldNetworks } from '../held-networks';
import { Answered } from '../answered';
import { SearchInput } from '../search-input';
import { toggled } from '../toggled';
import { useManageSay } from '../use-manage-say';
import { BoardTable } from './board-table';
import { EndingCard } from './ending-card';
import { LearnerDrawer } from './learner-drawer';
import { LessonDeeds } from './lesson-deeds';
import { NotPutDown } from './not-put-down';
import { chosenOf, shownLearners, type BoardOrder } from './shown-learners';

/** The lesson as it goes on: who is here, how far they are, and whether their work is saved. */
export function BoardPart() {
  const say = useManageSay();
  const groups = useGroups();
  const [groupId, setGroupId] = useState<GroupId | null>(null);
  const board = useBoard(groupId === null ? {} : { group_id: groupId });
  const room = useRoom();
  return (
    <Answered query={board} height={320} label={say('board.loading')}>
      {(shown) => (
        <Stack gap="lg">
          {room.data !== undefined && heldNetworks(room.data).length > 0 && <HeldNetworks room={room.data} />}
          {shown.not_put_down.length > 0 && <NotPutDown sessions={shown.not_put_down} />}
          {room.data?.is_open === true && shown.lesson === 'ending' && <EndingCard />}
          <Learners
            board={shown}
            isOpen={room.data?.is_open === true}
            groupField={
              <Select
                aria-label={say('board.group')}
                placeholder={say('board.everybody')}
                clearable
                data={(groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                value={groupId}
                onChange={(id) => setGroupId(groups.data?.find((group) => group.id === id)?.id ?? null)}
              />
            }
          />
        </Stack>
      )}
    </Answered>
  );
}

interface LearnersProps {
  readonly board: Board;
  readonly isOpen: boolean;
  readonly groupField: ReactNode;
}

function Learners({ board, isOpen, groupField }: LearnersProps) {
  const say = useManageSay();
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<BoardOrder>('name');
  const [chosen, setChosen] = useState<ReadonlySet<LearnerId>>(new Set());
  const [opened, setOpened] = useState<LearnerId | null>(null);
  const { counts, learners, lesson } = board;
  if (learners.length === 0)
    return (
      <>
        {groupField}
        <StatePage
          icon={<IconSchool size={32} />}
          title={say('board.nobodyTitle')}
          text={say('board.nobodyText')}
        />
      </>
    );
  return (
    <>
      {isOpen && <LessonDeeds lesson={lesson} chosen={chosenOf(learners, chosen)} learners={learners} />}
      <Group gap="sm">
        <SearchInput
          value={typed}
          onChange={setTyped}
          label={say('board.search')}
          placeholder={say('board.searchPlaceholder')}
          clear={say('board.clearSearch')}
          testId="board-search"
        />
        {groupField}
      </Group>
      <Text size="sm" data-testid="board-counts">
        {say('board.counts', { ...counts })}
      </Text>
      <Card isFlush>
        <BoardTable
          learners={shownLearners(learners, typed, order)}
          order={order}
          chosen={chosen}
          onOrder={setOrder}
          onChoose={(id) => setChosen(toggled(chosen, id))}
          onOpen={setOpened}
        />
      </Card>
      {opened !== null && <LearnerDrawer learnerId={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMaximize, IconSchool } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Board } from '../../../src-shared/contract/board';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useBoard, type BoardShown } from '../../api/board';
import { useRoom } from '../../api/room';
import { Card } from '../../ui/card';
import { StatePage } from '../../ui/state-page';
import { HeldNetworks, heldNetworks } from '../held-networks';
import { Answered } from '../answered';
import { SearchInput } from '../search-input';
import { toggled } from '../toggled';
import { useManageSay } from '../use-manage-say';
import { BoardFilters } from './board-filters';
import { BoardProjector } from './board-projector';
import { BoardTable } from './board-table';
import { EndingCard } from './ending-card';
import { LearnerDrawer } from './learner-drawer';
import { LessonDeeds } from './lesson-deeds';
import { NotPutDown } from './not-put-down';
import { chosenOf, shownLearners, type BoardOrder } from './shown-learners';

/** The lesson as it goes on: who is here, how far they are, and whether their work is saved. */
export function BoardPart() {
  const say = useManageSay();
  const [asked, setAsked] = useState<BoardShown>({});
  const board = useBoard(asked);
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
            isWhole={Object.keys(asked).length === 0}
            filters={<BoardFilters shown={asked} onShow={setAsked} />}
          />
        </Stack>
      )}
    </Answered>
  );
}

interface LearnersProps {
  readonly board: Board;
  readonly isOpen: boolean;
  /** Nobody is left out by the filters. */
  readonly isWhole: boolean;
  readonly filters: ReactNode;
}

function Learners({ board, isOpen, isWhole, filters }: LearnersProps) {
  const say = useManageSay();
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<BoardOrder>('name');
  const [chosen, setChosen] = useState<ReadonlySet<LearnerId>>(new Set());
  const [isOnProjector, projector] = useDisclosure(false);
  const [opened, setOpened] = useState<LearnerId | null>(null);
  const { counts, learners, lesson } = board;
  if (learners.length === 0)
    return (
      <>
        <Group gap="sm">{filters}</Group>
        <StatePage
          icon={<IconSchool size={32} />}
          title={say('board.nobodyTitle')}
          text={say(isWhole ? 'board.nobodyText' : 'board.nobodyOfThese')}
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
        {filters}
        <Button
          variant="default"
          leftSection={<IconMaximize size={16} aria-hidden />}
          data-testid="board-project"
          onClick={projector.open}
        >
          {say('room.project')}
        </Button>
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
      {isOnProjector && <BoardProjector board={board} onClose={projector.close} />}
      {opened !== null && <LearnerDrawer learnerId={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

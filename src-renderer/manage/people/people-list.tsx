import { Anchor, Group, Text } from '@mantine/core';
import type { Learner, LearnerGroup } from '../../../src-shared/contract/roster';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useAllPeople, usePeople, type PeopleAsked } from '../../api/roster';
import { Card } from '../../ui/card';
import { Answered } from '../answered';
import { ShowMore } from '../show-more';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { PeopleTable } from './people-table';

export interface PeopleListProps {
  readonly asked: PeopleAsked;
  /** The class or group that is looked at; null for everybody. */
  readonly group: LearnerGroup | null;
  readonly chosen: ReadonlySet<LearnerId>;
  readonly onChoose: (chosen: ReadonlySet<LearnerId>) => void;
  readonly onOpen: (person: Learner) => void;
}

export function PeopleList({ asked, chosen, ...shown }: PeopleListProps) {
  const say = useManageSay();
  const people = usePeople(asked);
  const empty = asked.search === undefined ? 'people.emptyCircle' : 'people.notFound';
  return (
    <Card isFlush>
      <Answered
        query={people}
        label={say('people.loading')}
        isFlush
        isEmpty={({ pages }) => pages[0]?.learners.length === 0}
        empty={
          <Text c="dimmed" p="lg">
            {say(empty)}
          </Text>
        }
      >
        {({ pages }) => (
          <>
            <ChooseRest
              asked={asked}
              chosenCount={chosen.size}
              shownCount={pages.reduce((sum, { learners }) => sum + learners.length, 0)}
              total={pages[0]?.total ?? 0}
              onChoose={shown.onChoose}
            />
            <PeopleTable {...shown} chosen={chosen} people={pages.flatMap(({ learners }) => learners)} />
            <ShowMore list={people} />
          </>
        )}
      </Answered>
    </Card>
  );
}

interface ChooseRestProps extends Pick<PeopleListProps, 'asked' | 'onChoose'> {
  readonly chosenCount: number;
  readonly shownCount: number;
  readonly total: number;
}

/** Once all that are shown are chosen: the way to choose those too who are on further pages. */
function ChooseRest({ asked, chosenCount, shownCount, total, onChoose }: ChooseRestProps) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const all = useAllPeople();
  if (chosenCount !== shownCount || shownCount === total) return null;
  return (
    <Group p="sm" justify="center">
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => {
          const onSuccess = (ids: readonly LearnerId[]) => {
            onChoose(new Set(ids));
          };
          all.mutate(asked, { onSuccess, onError: sayFailure });
        }}
      >
        {say('people.chooseEverybody', { count: total })}
      </Anchor>
    </Group>
  );
}

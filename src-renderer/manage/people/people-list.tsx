import { Text } from '@mantine/core';
import type { LearnerGroup } from '../../../src-shared/contract/roster';
import { usePeople, type PeopleAsked } from '../../api/roster';
import { Card } from '../../ui/card';
import { Answered } from '../answered';
import { ShowMore } from '../show-more';
import { useManageSay } from '../use-manage-say';
import { PeopleTable } from './people-table';

export interface PeopleListProps {
  readonly asked: PeopleAsked;
  /** The class or group that is looked at; null for everybody. */
  readonly group: LearnerGroup | null;
}

export function PeopleList({ asked, group }: PeopleListProps) {
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
            <PeopleTable people={pages.flatMap(({ learners }) => learners)} group={group} />
            <ShowMore list={people} />
          </>
        )}
      </Answered>
    </Card>
  );
}

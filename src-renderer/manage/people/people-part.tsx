import { Grid } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { Learner, LearnerGroup } from '../../../src-shared/contract/roster';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useGroups, usePeople } from '../../api/roster';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';
import { AddPeople } from './add-people';
import { CirclePane } from './circle-pane';
import { FoundPeople } from './found-people';
import { ImportPeople } from './import-people';
import { NoPeople } from './no-people';
import { PersonDrawer } from './person-drawer';
import { PrintCards } from './print-cards';
import { groupOf, type Circle, type RosterCounts } from './shown-people';

/** The roster: who there is, in which classes and groups, and what is done with them. */
export function PeoplePart() {
  const say = useManageSay();
  const groups = useGroups();
  const everybody = usePeople({ state: 'here' });
  return (
    <Answered query={everybody} height={320} label={say('people.loading')}>
      {({ pages: [page] }) => (
        <Answered query={groups} height={320} label={say('people.loading')}>
          {(known) => page !== undefined && <Roster groups={known} counts={page.counts} />}
        </Answered>
      )}
    </Answered>
  );
}

interface RosterProps {
  readonly groups: readonly LearnerGroup[];
  readonly counts: RosterCounts;
}

/** The dialogs stand beside what there is, so that they stay when it is no longer nobody. */
function Roster({ groups, counts }: RosterProps) {
  const [wanted, setCircle] = useState<Circle>('here');
  const [isAdding, adding] = useDisclosure(false);
  const [isImporting, importing] = useDisclosure(false);
  const [opened, setOpened] = useState<Learner | null>(null);
  const [printed, setPrinted] = useState<readonly LearnerId[] | null>(null);
  const group = groupOf(wanted, groups);
  const circle = group === null && wanted !== 'left' ? 'here' : wanted;
  const isEmpty = counts.here + counts.left === 0 && groups.length === 0;
  const ways = { onAdd: adding.open, onImport: importing.open };
  return (
    <>
      {isEmpty ? (
        <NoPeople {...ways} />
      ) : (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 3 }}>
            <CirclePane circle={circle} groups={groups} counts={counts} onChoose={setCircle} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 9 }}>
            <FoundPeople
              key={circle}
              circle={circle}
              group={group}
              groups={groups}
              onOpen={setOpened}
              onPrint={setPrinted}
              {...ways}
            />
          </Grid.Col>
        </Grid>
      )}
      {isAdding && <AddPeople groups={groups} group={group} onClose={adding.close} />}
      {isImporting && <ImportPeople onClose={importing.close} />}
      {opened !== null && (
        <PersonDrawer
          person={opened}
          groups={groups}
          onChanged={setOpened}
          onPrint={setPrinted}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
      {printed !== null && (
        <PrintCards
          learnerIds={printed}
          onClose={() => {
            setPrinted(null);
          }}
        />
      )}
    </>
  );
}

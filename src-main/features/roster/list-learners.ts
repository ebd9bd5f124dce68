import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type * as contract from '../../../src-shared/contract/roster';
import { compareTexts } from '../../../src-shared/kernel/compare-texts';
import { foldedText } from '../../../src-shared/kernel/folded-text';
import { offsetOf, pageOf } from '../../http/page';
import { learnerAnswer, type Person } from './people';

type Asked = Input<typeof contract.listLearners>;
export type Chosen = Pick<Asked, 'search' | 'group_id' | 'state'>;

export function listLearners(people: readonly Person[], asked: Asked): Output<typeof contract.listLearners> {
  const found = chosenOf(people, asked);
  const offset = offsetOf(asked);
  const rows = found.slice(offset, offset + asked.limit).map(learnerAnswer);
  return { ...pageOf('learners', rows, found.length, asked), counts: countsOf(people) };
}

/** Those who are meant, by name; of equal names by id. */
export function chosenOf(
  people: readonly Person[],
  { search = '', group_id: groupId, state }: Chosen,
): readonly Person[] {
  const part = foldedText(search);
  return people
    .filter(
      ({ row, groups }) =>
        (state === 'all' || (state === 'left') === (row.leftAtMs !== null)) &&
        (groupId === undefined || groups.some((group) => group.groupId === groupId)),
    )
    .map((person) => ({ person, key: foldedText(person.row.name) }))
    .filter(({ person, key }) => key.includes(part) || foldedText(person.row.userId).includes(part))
    .toSorted((one, other) => compareTexts(one.key, other.key) || compareTexts(userOf(one), userOf(other)))
    .map(({ person }) => person);
}

const userOf = ({ person }: { readonly person: Person }): string => person.row.userId;

function countsOf(people: readonly Person[]) {
  const here = people.filter(({ row }) => row.leftAtMs === null);
  return {
    here: here.length,
    left: people.length - here.length,
    without_class: here.filter(({ groups }) => !groups.some(({ kind }) => kind === 'class')).length,
    without_secret: here.filter(({ row }) => row.secretKind === null).length,
  };
}

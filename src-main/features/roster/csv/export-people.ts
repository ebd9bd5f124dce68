import { csvLines } from '../../../../src-shared/kernel/csv';
import type { Person } from '../people';

/** The columns that a list is read by again; a PIN is in none, as nobody can read it. */
const columns = ['name', 'id', 'class', 'groups'] as const;

/** A list as spreadsheets open it, and as it is imported again. UTF-8 with the mark that some of them know it by. */
export function listOfPeople(people: readonly Person[]): string {
  const named = ({ groups }: Person, kind: 'class' | 'group') =>
    groups
      .filter((group) => group.kind === kind)
      .map(({ name }) => name)
      .join('; ');
  const rows = people.map((person) => {
    const { name, userId } = person.row;
    return [name, userId, named(person, 'class'), named(person, 'group')];
  });
  return `\ufeff${csvLines([columns, ...rows])}`;
}

import { afterEach, beforeEach, expect, test } from 'vitest';
import { learners } from '../../src-main/db/tables';
import { newUuid } from '../../src-main/platform/ids';
import { LearnerId } from '../../src-shared/kernel/ids';
import { elsewhere, here, openRoster } from './open-roster';

let open: ReturnType<typeof openRoster>;
beforeEach(() => {
  open = openRoster();
});
afterEach(() => {
  open[Symbol.dispose]();
});

test('a PIN is right by its digits, in whatever script', async () => {
  const { roster, add } = open;
  const { id } = add('Ada');
  await roster.setSecret(here, id, { pin: '0470' });
  const check = (pin: string) => roster.checkSecret(here, id, { pin });
  expect(await Promise.all(['0470', '٠٤٧٠', '470', '0471', ''].map(check))).toEqual([
    ...['right', 'right', 'wrong', 'wrong', 'wrong'],
  ]);
});

test('pictures are right in their order, and are no PIN', async () => {
  const { roster, add } = open;
  const { id } = add('Ada');
  await roster.setSecret(here, id, { pictures: ['cat', 'sun', 'boat'] });
  const check = (pictures: readonly string[]) => roster.checkSecret(here, id, { pictures });
  expect(await check(['cat', 'sun', 'boat'])).toBe('right');
  expect(await check(['sun', 'cat', 'boat'])).toBe('wrong');
  expect(await roster.checkSecret(here, id, { pin: 'cat,sun,boat' })).toBe('wrong');
});

test('somebody chooses where nothing is set, once, and anew when it was cleared', async () => {
  const { roster, add, changed } = open;
  const { id } = add('Ada');
  expect(await roster.checkSecret(here, id, { pin: '1234' })).toBe('none-yet');
  expect(await roster.chooseSecret(here, id, { pin: '1234' })).toBe(true);
  const before = changed.length;
  expect(await roster.chooseSecret(here, id, { pin: '9999' })).toBe(false);
  expect(changed).toHaveLength(before);
  expect(await roster.checkSecret(here, id, { pin: '1234' })).toBe('right');
  roster.clearSecret(here, id);
  expect(await roster.chooseSecret(here, id, { pictures: ['cat', 'sun', 'boat'] })).toBe(true);
  expect(roster.read(here, id).secret_kind).toBe('pictures');
});

test('nobody is let in who has left, is unknown or is of another tenant', async () => {
  const { roster, add } = open;
  const [left, other] = [add('Ada'), add('Bob', elsewhere)];
  for (const { id } of [left]) await roster.setSecret(here, id, { pin: '1234' });
  await roster.setSecret(elsewhere, other.id, { pin: '1234' });
  roster.update(here, { learnerId: left.id, left: true });
  for (const id of [left.id, other.id, LearnerId.parse(newUuid())]) {
    expect(await roster.checkSecret(here, id, { pin: '1234' })).toBe('wrong');
    await expect(roster.chooseSecret(here, id, { pin: '9999' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  }
});

test('of the same PIN another text is kept for each', async () => {
  const { roster, add, db } = open;
  for (const { id } of [add('Ada'), add('Bob')]) await roster.setSecret(here, id, { pin: '1234' });
  const kept = db
    .select()
    .from(learners)
    .all()
    .map((row) => row.secretHash ?? '');
  expect(new Set(kept).size).toBe(2);
  for (const text of kept) expect(text).toMatch(/^scrypt\$\d+\$\d+\$\d+\$[\w-]{22}\$[\w-]{43}$/);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from '../../src-main/db/open';
import { insertLearner, selectLearner } from '../../src-main/features/roster/repository';
import { LearnerId } from '../../src-shared/kernel/ids';
import { elsewhere, here, openRoster } from './open-roster';

let open: ReturnType<typeof openRoster>;
beforeEach(() => {
  open = openRoster();
});
afterEach(() => {
  open[Symbol.dispose]();
});

/** The same learner under another id. */
const addWithId = (learnerId: LearnerId, userId: string) => {
  const { db, add } = open;
  const { id } = add('Like this one');
  const row = selectLearner(db, here, id);
  if (row === null) throw new Error('Nobody was added');
  write(db, (tx) => insertLearner(tx, { ...row, learnerId, userId }));
};

test('a card lets in whose it is, however it is typed', () => {
  const { roster, add } = open;
  const [ada, bob] = [add('Ada'), add('Bob')];
  const text = roster.cardOf(here, ada.id);
  expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(roster.cardOf(here, ada.id)).toBe(text);
  expect(roster.cardOf(here, bob.id)).not.toBe(text);
  const likeTyped = text.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ').toLowerCase();
  for (const typed of [text, likeTyped, ` ${text.replaceAll('-', '')}\n`])
    expect(roster.learnerOfCard(here, typed)).toBe(ada.id);
});

test('a card with one character wrong is nobody’s', () => {
  const { roster, add } = open;
  const { id } = add('Ada');
  const text = roster.cardOf(here, id);
  const wrong = Array.from(text, (letter, at) =>
    letter === '-' ? null : `${text.slice(0, at)}${letter === '7' ? '8' : '7'}${text.slice(at + 1)}`,
  ).filter((one) => one !== null);
  expect(wrong).toHaveLength(12);
  for (const one of [...wrong, '', text.slice(1), `${text}0`, 'ÄÄÄÄ-0000-0000', `${text.slice(0, -1)}!`])
    expect([one, roster.learnerOfCard(here, one)]).toEqual([one, null]);
});

test('a new card makes the one before worthless', () => {
  const { roster, add } = open;
  const { id } = add('Ada');
  const before = roster.cardOf(here, id);
  roster.changeMany(here, {
    ...{ learner_ids: [id], add_group_ids: [], remove_group_ids: [] },
    ...{ clear_secret: false, new_card: true },
  });
  const after = roster.cardOf(here, id);
  expect([roster.learnerOfCard(here, before), roster.learnerOfCard(here, after)]).toEqual([null, id]);
});

test('who has left is not let in, and whoever comes again by the same card', () => {
  const { roster, add } = open;
  const { id } = add('Ada');
  const text = roster.cardOf(here, id);
  roster.update(here, { learnerId: id, left: true });
  expect(roster.learnerOfCard(here, text)).toBeNull();
  roster.update(here, { learnerId: id, left: false });
  expect(roster.learnerOfCard(here, text)).toBe(id);
});

test('a card is worth nothing at another tenant', () => {
  const { roster, add } = open;
  const text = roster.cardOf(here, add('Ada').id);
  expect(roster.learnerOfCard(elsewhere, text)).toBeNull();
});

test('learners whose ids begin alike, also with zeros, have cards of their own', () => {
  const { roster } = open;
  const ids = ['00001', '00001', 'fffff'].map((digits, nth) =>
    LearnerId.parse(`${digits}000-0000-4000-8000-00000000000${String(nth)}`),
  );
  ids.forEach((id, nth) => {
    addWithId(id, `u${String(nth)}`);
  });
  const texts = ids.map((id) => roster.cardOf(here, id));
  expect(texts[0]?.slice(0, 4)).toBe(texts[1]?.slice(0, 4));
  expect(texts.map((text) => roster.learnerOfCard(here, text))).toEqual(ids);
});

test('cards are made of those who are there, by name', () => {
  const { roster, add } = open;
  const five = roster.createGroup(here, { name: '5b', kind: 'class', learner_ids: [] }).id;
  const [bob, ada, cy] = [add('Bob'), add('Ada'), add('Cy')];
  roster.setMembers(here, { groupId: five, learner_ids: [bob.id, cy.id] });
  roster.update(here, { learnerId: cy.id, left: true });
  const names = (asked: Parameters<typeof roster.cards>[1]) =>
    roster.cards(here, asked).map(({ name }) => name);
  expect(names({})).toEqual(['Ada', 'Bob']);
  expect(names({ group_id: five })).toEqual(['Bob']);
  expect(names({ learner_ids: [ada.id, cy.id] })).toEqual(['Ada']);
});

import { describe, expect, test } from 'vitest';
import type { BoardLearner } from '../../src-shared/contract/board';
import { LearnerId } from '../../src-shared/kernel/ids';
import { chosenOf, shownLearners } from '../../src-renderer/manage/board/shown-learners';
import { typedAddress } from '../../src-renderer/manage/room-addresses';
import { firewallCommands } from '../../src-renderer/manage/room/firewall-steps';

type Some = Pick<BoardLearner, 'name' | 'presence' | 'saved'> & { readonly score: number | null };

const learner = ({ score, ...said }: Some) =>
  ({ ...said, course: { score, progress: null } }) as BoardLearner;
const class5b = [
  learner({ name: 'Ada', presence: 'not-come', saved: 'nothing', score: null }),
  learner({ name: 'Alan', presence: 'here', saved: 'so-far', score: 80 }),
  learner({ name: 'Grace', presence: 'away', saved: 'unknown', score: 20 }),
  learner({ name: 'Ken', presence: 'here', saved: 'saved', score: 0 }),
];
const namesOf = (...[typed, order]: [string, Parameters<typeof shownLearners>[2]]) =>
  shownLearners(class5b, typed, order).map(({ name }) => name);

describe('the learners that a board shows', () => {
  test.each([
    ['name', ['Ada', 'Alan', 'Grace', 'Ken']],
    ['presence', ['Alan', 'Ken', 'Grace', 'Ada']],
    ['saved', ['Grace', 'Alan', 'Ken', 'Ada']],
    ['score', ['Ada', 'Ken', 'Grace', 'Alan']],
  ] as const)('are put in order by %s', (order, names) => {
    expect(namesOf('', order)).toEqual(names);
  });

  test('are those in whose names is what was typed', () => {
    expect(namesOf(' A', 'name')).toEqual(['Ada', 'Alan', 'Grace']);
    expect(namesOf('KEN', 'saved')).toEqual(['Ken']);
  });
});

test('a message goes to those of the board who are chosen, and to nobody who has left it', () => {
  const idOf = (nth: number) => LearnerId.parse(`00000000-0000-4000-8000-00000000000${nth}`);
  const shown = [idOf(1), idOf(2)].map((learner_id) => ({ learner_id }) as BoardLearner);
  expect(chosenOf(shown, new Set([idOf(3), idOf(2)]))).toEqual([idOf(2)]);
});

describe('the way into a room', () => {
  test('is shown as somebody types it', () => {
    expect(typedAddress('http://192.168.1.7:8000/')).toBe('192.168.1.7:8000');
  });

  test.each([
    ['ufw', ['sudo ufw allow 8000/tcp', 'sudo ufw allow 8001/tcp']],
    [
      'firewalld',
      [
        'sudo firewall-cmd --add-port=8000/tcp --add-port=8001/tcp',
        'sudo firewall-cmd --permanent --add-port=8000/tcp --add-port=8001/tcp',
      ],
    ],
    [
      'windows',
      [
        'netsh advfirewall firewall add rule name="Lectern" dir=in action=allow protocol=TCP localport=8000,8001',
      ],
    ],
    ['mac', []],
  ] as const)('through %s is opened by these lines', (firewall, lines) => {
    expect(firewallCommands({ firewall, ports: [8000, 8001] })).toEqual(lines);
  });
});

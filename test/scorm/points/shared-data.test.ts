import { describe, expect, test } from 'vitest';
import { learnerStoreOf, type LaunchEvent } from '../../../src-shared/scorm/attempt';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { aCourse2004, aSco } from '../a-course';
import { Player } from '../a-player';

const both = { isReadable: true, isWritable: true };
const sharing = (id: string, ...maps: readonly (readonly [string, Partial<typeof both>])[]) =>
  aSco(id, { sharedData: maps.map(([target, flags]) => ({ target, ...both, ...flags })) });

const course: Course = aCourse2004(
  [
    sharing('a', ['notes', {}], ['told', { isWritable: false }], ['secret', { isReadable: false }]),
    sharing('b', ['secret', {}], ['notes', { isWritable: false }]),
  ],
  { root: { flow: true } },
);

const stored = (sharedData: Record<string, string>): Pick<LaunchEvent, 'learnerStore'> => ({
  learnerStore: { objectives: {}, sharedData },
});

describe('point 77: stores of adl.data [RTE 4.3]', () => {
  test('point 77: rows are those of the manifest, in its order, ids read-only [RTE 4.3]', () => {
    const player = new Player(course).start();
    expect(player.read('adl.data._count')).toBe('3');
    expect([0, 1, 2].map((index) => player.read(`adl.data.${index}.id`))).toEqual([
      'notes',
      'told',
      'secret',
    ]);
    expect(player.setCode('adl.data.0.id', 'notes')).toBe('404');
  });

  test.each([
    ['both ways', 0, '!403', '0', 'x'],
    ['not writable', 1, '!403', '404', '!403'],
    ['not readable', 2, '!405', '0', '!405'],
  ])('point 77: %s: reads %s %s, sets with %s, reads %s [RTE 4.3]', (_, index, before, code, after) => {
    const player = new Player(course).start();
    expect(player.read(`adl.data.${index}.store`)).toBe(before);
    expect(player.setCode(`adl.data.${index}.store`, 'x')).toBe(code);
    expect(player.read(`adl.data.${index}.store`)).toBe(after);
  });

  test('point 77: what was stored before is there, also where it may only be read [RTE 4.3]', () => {
    const player = new Player(course).start(stored({ notes: 'n', told: 't', secret: 's', other: 'o' }));
    expect([0, 1, 2].map((index) => player.read(`adl.data.${index}.store`))).toEqual(['n', 't', '!405']);
  });

  test('point 77: a store set to "" is unset again [RTE 4.3]', () => {
    const player = new Player(course).start(stored({ notes: 'n' }));
    expect(player.setCode('adl.data.0.store', '')).toBe('0');
    expect(player.read('adl.data.0.store')).toBe('!403');
    const learnerStore = learnerStoreOf(player.state);
    expect(new Player(course).start({ learnerStore }).read('adl.data.0.store')).toBe('!403');
  });

  test('point 77: more than 64,000 characters are kept, with a finding [RTE 4.3]', () => {
    const player = new Player(course).start();
    player.set('adl.data.0.store', 'x'.repeat(64_001));
    expect(player.trace).toMatchObject([{ kind: 'finding', id: 'rte.length' }]);
    expect(player.get('adl.data.0.store')).toHaveLength(64_001);
  });

  test('point 77: another SCO of the course sees it, under its own index and flags [RTE 4.3]', () => {
    const player = new Player(course).start().fill({ 'adl.data.0.store': 'n', 'adl.data.2.store': 's' });
    player.terminate();
    player.navigate('continue');
    player.unload();
    player.initialize();
    expect([player.read('adl.data.0.store'), player.read('adl.data.1.store')]).toEqual(['s', 'n']);
    expect(player.setCode('adl.data.1.store', 'x')).toBe('404');
  });

  test('point 77: it belongs to the learner, not to the attempt [RTE 4.3]', () => {
    const player = new Player(course).start(stored({ other: 'o' })).fill({ 'adl.data.0.store': 'n' });
    expect(learnerStoreOf(player.state).sharedData).toEqual({ other: 'o', notes: 'n' });
    const later = new Player(course).start({ learnerStore: learnerStoreOf(player.state) });
    expect(later.read('adl.data.0.store')).toBe('n');
  });

  test('point 77: it belongs to the attempt where the manifest says so, and suspendAll keeps it [RTE 4.3]', () => {
    const own: Course = { ...course, sharedDataGlobalToSystem: false };
    const player = new Player(own).start(stored({ notes: 'of another course' }));
    expect(player.read('adl.data.0.store')).toBe('!403');
    player.fill({ 'adl.data.0.store': 'n' });
    expect(learnerStoreOf(player.state).sharedData).toEqual({});
    player.navigate('suspendAll');
    player.terminate();
    player.unload();
    expect(player.start().read('adl.data.0.store')).toBe('n');
  });

  test('a resumed SCO reads what others have stored since', () => {
    const player = new Player(course).start(stored({ notes: 'old' })).fill({ 'cmi.exit': 'suspend' });
    player.navigate('suspendAll');
    player.end();
    expect(player.start(stored({ notes: 'new' })).read('adl.data.0.store')).toBe('new');
  });

  test('in review nothing is stored', () => {
    const player = new Player(course).start({ mode: 'review', ...stored({ notes: 'n' }) });
    player.fill({ 'adl.data.0.store': 'x' });
    expect(player.read('adl.data.0.store')).toBe('x');
    expect(learnerStoreOf(player.state).sharedData).toEqual({ notes: 'n' });
  });

  test('an id that JavaScript knows is an id like any other', () => {
    const odd = aCourse2004([sharing('a', ['__proto__', {}], ['constructor', {}])]);
    const player = new Player(odd).start();
    expect(player.read('adl.data.1.store')).toBe('!403');
    player.fill({ 'adl.data.0.store': 'p', 'adl.data.1.store': 'c' });
    expect([player.read('adl.data.0.store'), player.read('adl.data.1.store')]).toEqual(['p', 'c']);
    const later = new Player(odd).start({
      learnerStore: JSON.parse(JSON.stringify(learnerStoreOf(player.state))),
    });
    expect([later.read('adl.data.0.store'), later.read('adl.data.1.store')]).toEqual(['p', 'c']);
  });
});

describe('point 78: the manifest alone makes rows of adl.data [RTE 4.3]', () => {
  test.each([
    ['without any', aCourse2004([aSco('a')]), 0],
    ['with three', course, 3],
  ])('point 78: %s: no further row can be set or read [RTE 4.3]', (_, subject, count) => {
    const player = new Player(subject).start();
    expect(player.read('adl.data._count')).toBe(String(count));
    expect(player.setCode(`adl.data.${count}.store`, 'x')).toBe('351');
    expect(player.setCode(`adl.data.${count}.id`, 'x')).toBe('351');
    expect(player.setCode(`adl.data.${count + 1}.store`, 'x')).toBe('351');
    expect(player.read(`adl.data.${count}.store`)).toBe('!301');
    expect(player.read('adl.data._count')).toBe(String(count));
  });
});

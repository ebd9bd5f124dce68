import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GroupId, LearnerId } from '../../src-shared/kernel/ids';
import { openClassroom, type Classroom } from './classroom-in-process';
import { packageId, tenantId } from './lectern-in-process';

const users = ['ada', 'bob', 'eve'] as const;
const groups = ['7a', '7b'] as const;
const targets = ['everyone', ...groups, ...users] as const;

const where = fc.constantFrom('here' as const, 'there' as const);
const target = fc.constantFrom(...targets);
const deed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('assign' as const),
      ...{ where, target, attempts: fc.integer({ min: 1, max: 3 }) },
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('take back' as const), where, target }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('fill' as const),
      ...{ where, group: fc.constantFrom(...groups), members: fc.subarray([...users]) },
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('remove' as const), where, user: fc.constantFrom(...users) }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('sync' as const), isCut: fc.boolean() }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function learnerOf({ roster }: Classroom, userId: string): LearnerId {
  const known = roster.expectedPeople(tenantId).find((person) => person.userId === userId);
  return known?.learnerId ?? roster.create(tenantId, { name: userId, user_id: userId, group_ids: [] }).id;
}

function groupOf({ roster }: Classroom, name: string): GroupId {
  const known = roster.listGroups(tenantId).find((group) => group.name === name);
  return known?.id ?? roster.createGroup(tenantId, { name, kind: 'class', learner_ids: [] }).id;
}

const isGroup = (name: string): boolean => groups.some((group) => group === name);

/** Cut in the middle of its transaction, a sync has done nothing. */
async function cutShort(here: Classroom, there: Classroom): Promise<void> {
  const before = here.world();
  here.db.$client.exec(
    `CREATE TEMP TRIGGER cut BEFORE INSERT ON remote_assignments BEGIN SELECT RAISE(ABORT, 'cut'); END`,
  );
  const brought = await here.bringFrom(there).then(
    () => true,
    () => false,
  );
  here.db.$client.exec('DROP TRIGGER cut');
  if (!brought) expect(here.world()).toEqual(before);
}

async function doDeed(one: Deed, here: Classroom, there: Classroom, withCuts: boolean): Promise<void> {
  if (one.does === 'sync') {
    if (one.isCut && withCuts) await cutShort(here, there);
    await here.bringFrom(there);
    return;
  }
  const room = one.where === 'here' ? here : there;
  const { roster, assignments } = room;
  if (one.does === 'remove') roster.remove(tenantId, [learnerOf(room, one.user)]);
  else if (one.does === 'fill') {
    const learner_ids = one.members.map((userId) => learnerOf(room, userId));
    roster.setMembers(tenantId, { groupId: groupOf(room, one.group), learner_ids });
  } else if (one.does === 'assign')
    assignments.assign(tenantId, {
      package_ids: [packageId],
      everyone: one.target === 'everyone',
      group_ids: isGroup(one.target) ? [groupOf(room, one.target)] : [],
      learner_ids: isGroup(one.target) || one.target === 'everyone' ? [] : [learnerOf(room, one.target)],
      attempts_limit: one.attempts,
    });
  else
    for (const given of assignments.list(tenantId, {}))
      if ((given.target_name ?? 'everyone') === one.target) assignments.remove(tenantId, given.assignment_id);
}

async function played(deeds: readonly Deed[], withCuts: boolean) {
  let ms = 1_700_000_000_000;
  const nowMs = () => (ms += 1000);
  await using here = openClassroom(nowMs);
  await using there = openClassroom(nowMs);
  for (const one of deeds) await doDeed(one, here, there, withCuts);
  await here.bringFrom(there);
  const world = here.world();
  expect(await here.bringFrom(there), 'made, changed or taken back by a second sync').toBe(0);
  expect(here.world()).toEqual(world);
  return { world, there: there.world() };
}

test('assignments that come down, repeated and cut short, come to the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
      expect((await played(deeds, true)).world).toEqual((await played(deeds, false)).world);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('where nobody does anything here, all that is given there is given here, and nothing else', async () => {
  const onlyThere = deed.filter((one) => one.does === 'sync' || one.where === 'there');
  await fc.assert(
    fc.asyncProperty(fc.array(onlyThere, { minLength: 1, maxLength: 14 }), async (deeds) => {
      const { world, there } = await played(deeds, true);
      expect(world.given).toEqual(there.given);
      const named = there.people.filter(([userId]) => world.people.some(([here]) => here === userId));
      const groupsOf = (people: typeof named) =>
        people.map(([userId, , theirs]) => [userId, theirs.filter((name) => isGiven(there.given, name))]);
      const shown = world.people.filter(([userId]) => named.some(([other]) => other === userId));
      expect(groupsOf(shown)).toEqual(groupsOf(named));
    }),
    { numRuns: 60 },
  );
}, 120_000);

function isGiven(given: readonly string[], group: string): boolean {
  return given.some((one) => one.startsWith(`["${group}"`));
}

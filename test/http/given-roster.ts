import { join } from 'node:path';
import Database from 'better-sqlite3';
import { contract } from '../../src-shared/contract';
import { GroupId, LearnerId } from '../../src-shared/kernel/ids';
import type { TestServer } from '../support/start-server';

/** A class or group, and who is in it by their user ids. */
export interface GivenGroup {
  readonly name: string;
  readonly kind?: 'class' | 'group';
  readonly members: readonly string[];
}

export interface GivenRoster {
  readonly learner: (userId: string) => LearnerId;
  readonly group: (name: string) => GroupId;
}

/** Learners of the tenant of this machine, who are called as their user ids, straight in the database: hundreds take moments there. */
export async function givenRoster(
  server: Pick<TestServer, 'call' | 'dataFolder'>,
  userIds: readonly string[],
  groups: readonly GivenGroup[] = [],
): Promise<GivenRoster> {
  const { tenant_id: tenantId } = await server.call(contract.readApp, {});
  const database = new Database(join(server.dataFolder, 'lectern.db'));
  const learnerIds = new Map(userIds.map((userId) => [userId, LearnerId.parse(crypto.randomUUID())]));
  const groupIds = new Map(groups.map(({ name }) => [name, GroupId.parse(crypto.randomUUID())]));
  const learner = found(learnerIds);
  const group = found(groupIds);
  const addLearner = database.prepare(
    'INSERT INTO learners (learner_id, tenant_id, user_id, name, created_at_ms, updated_at_ms) VALUES (?, ?, ?, ?, 1, 1)',
  );
  const addGroup = database.prepare(
    'INSERT INTO learner_groups (group_id, tenant_id, kind, name, created_at_ms, updated_at_ms) VALUES (?, ?, ?, ?, 1, 1)',
  );
  const addMember = database.prepare(
    'INSERT INTO group_members (group_id, learner_id, tenant_id) VALUES (?, ?, ?)',
  );
  database.transaction(() => {
    for (const userId of userIds) addLearner.run(learner(userId), tenantId, userId, userId);
    for (const { name, kind = 'class', members } of groups) {
      addGroup.run(group(name), tenantId, kind, name);
      for (const member of members) addMember.run(group(name), learner(member), tenantId);
    }
  })();
  database.close();
  return { learner, group };
}

/** Runs one statement on the database of a server, whatever it is. */
export function inDatabase(
  server: Pick<TestServer, 'dataFolder'>,
  statement: string,
  ...values: unknown[]
): void {
  const database = new Database(join(server.dataFolder, 'lectern.db'));
  database.pragma('foreign_keys = ON');
  database.prepare(statement).run(...values);
  database.close();
}

function found<T>(ids: ReadonlyMap<string, T>): (name: string) => T {
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`Nobody is called ${name}`);
    return id;
  };
}

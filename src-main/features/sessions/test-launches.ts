import type { LiveMessage } from '../../../src-shared/contract/app';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { deleteTestLaunches, testLaunch } from '../../../src-shared/contract/test-launch';
import { lmsProfileOf, lmsProfiles } from '../../../src-shared/inspect/profiles';
import type { PackageId, SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { PackageKey } from '../../db/current-version';
import type { Clock } from '../../platform/clock';
import { beginSandbox } from './begin-sandbox';
import { deleteSandboxesOf } from './repository-delete';
import type { GroupCommit } from './group-commit';
import type { KnownCourses } from './known-courses';
import { launchable } from './launch';
import type { AnswerLaunch } from './launch-answer';
import type { LiveWriters } from './live-writers';

export interface TestLaunchParts {
  readonly clock: Clock;
  readonly group: GroupCommit;
  readonly courses: KnownCourses;
  readonly writers: LiveWriters;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly answerLaunch: AnswerLaunch;
  readonly refuseUnplayable: (tenantId: TenantId, packageId: PackageId) => Promise<void>;
}

/** Journals may be long: nobody else has to wait until all are deleted. */
const deletedAtOnce = 10;

/** Launches into sandboxes. */
export function createTestLaunches({ clock, group, courses, writers, publish, ...parts }: TestLaunchParts) {
  const deleteSandboxes = async (of: PackageKey): Promise<number> => {
    const few = { most: deletedAtOnce, nowMs: clock.nowMs() };
    for (let deleted = 0; ;) {
      const gone = await group.submit((tx) => deleteSandboxesOf(tx, of, few));
      for (const sessionId of gone) {
        writers.fence(sessionId, Infinity);
        publish(of.tenantId, { type: 'session-changed', sessionId });
      }
      deleted += gone.length;
      if (gone.length < deletedAtOnce) return deleted;
    }
  };
  return {
    /** Refuses with PACKAGE_NOT_FOUND, and with INVALID_REQUEST while the package is not ready, or where no profile is named so. */
    testLaunch: async (
      tenantId: TenantId,
      input: Input<typeof testLaunch>,
    ): Promise<Output<typeof testLaunch>> => {
      const { packageId, tenant_id: _tenant, ...launch } = input;
      if (lmsProfileOf(launch.profile).id !== launch.profile) throw noSuchProfile();
      await parts.refuseUnplayable(tenantId, packageId);
      const nowMs = clock.nowMs();
      const sessionId = await group.submit((tx): SessionId => {
        const { version } = launchable(tx, { tenantId, packageId });
        const made = {
          ...{ tenantId, packageId, packageVersion: version, mode: input.mode },
          ...{ userId: input.learner_id, learnerName: input.learner_name },
          sandbox: { kind: 'test-launch', from: null, launch } as const,
        };
        return beginSandbox({ tx, courses }, made, nowMs);
      });
      publish(tenantId, { type: 'session-changed', sessionId });
      return parts.answerLaunch({ tenantId, sessionId }, input, false, nowMs);
    },

    /** Pages that have one open are told that they have lost it. Refuses as a launch does. */
    deleteTestLaunches: async (
      tenantId: TenantId,
      { packageId }: Input<typeof deleteTestLaunches>,
    ): Promise<Output<typeof deleteTestLaunches>> => {
      await group.submit((tx) => void launchable(tx, { tenantId, packageId }));
      return { success: true, deleted: await deleteSandboxes({ tenantId, packageId }) };
    },

    /** As `deleteTestLaunches`, also of a package that is not there any more. Resolves with how many there were. */
    deleteSandboxes,
  };
}

function noSuchProfile(): Refusal {
  return new Refusal('INVALID_REQUEST', {
    field: 'profile',
    message: `The profiles are ${lmsProfiles.map(({ id }) => id).join(', ')}`,
  });
}

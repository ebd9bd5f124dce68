import type { LiveMessage } from '../../../src-shared/contract/app';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type { testLaunch } from '../../../src-shared/contract/test-launch';
import type { PackageId, SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Clock } from '../../platform/clock';
import { beginSandbox } from './begin-sandbox';
import type { GroupCommit } from './group-commit';
import type { KnownCourses } from './known-courses';
import { launchable } from './launch';
import type { AnswerLaunch } from './launch-answer';

export interface TestLaunchParts {
  readonly clock: Clock;
  readonly group: GroupCommit;
  readonly courses: KnownCourses;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly answerLaunch: AnswerLaunch;
  readonly refuseUnplayable: (tenantId: TenantId, packageId: PackageId) => Promise<void>;
}

/** Launches into sandboxes. */
export function createTestLaunches({ clock, group, courses, publish, ...parts }: TestLaunchParts) {
  return {
    /** Refuses with PACKAGE_NOT_FOUND, and with INVALID_REQUEST while the package is not ready. */
    testLaunch: async (
      tenantId: TenantId,
      input: Input<typeof testLaunch>,
    ): Promise<Output<typeof testLaunch>> => {
      const { packageId, tenant_id: _tenant, ...launch } = input;
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
  };
}

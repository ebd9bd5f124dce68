import type { z } from 'zod';
import { launchRulesOf, type LaunchRules } from '../../src-shared/contract/launch-rules';
import { readPackage } from '../../src-shared/contract/packages';
import { listSessions, type launchPackage, type Session } from '../../src-shared/contract/sessions';
import { previewUser } from '../../src-shared/contract/user-id';
import type { PackageId } from '../../src-shared/kernel/ids';
import { useClient } from './server-provider';

/** How a preview is to begin, by the rules of its package. */
export interface ReEntry {
  readonly mode: z.output<typeof launchPackage.input>['mode'];
  /** The finished attempt of which the user is to be asked; null: nothing is to be asked. */
  readonly finished: Session | null;
}

/** Is the user asked once there is a finished attempt? */
export function asksReEntry({ preview_mode: mode, re_entry: reEntry }: LaunchRules): boolean {
  return reEntry === 'ask' && mode === 'normal';
}

/** Looks up how a preview of a package is to begin. */
export function useReadReEntry(): (packageId: PackageId) => Promise<ReEntry> {
  const client = useClient();
  return async (packageId) => {
    const { metadata } = await client.call(readPackage, { packageId });
    const rules = launchRulesOf(metadata);
    const mode = rules.preview_mode;
    if (!asksReEntry(rules)) return { mode, finished: null };
    const { sessions } = await client.call(listSessions, {
      package_id: packageId,
      user_id: previewUser,
      sort: 'created_at',
      limit: 100,
    });
    const newest = sessions.find((session) => session.dispatch_id === null);
    return { mode, finished: newest?.status === 'completed' ? newest : null };
  };
}

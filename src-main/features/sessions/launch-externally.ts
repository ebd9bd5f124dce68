import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { launchExternally } from '../../../src-shared/contract/session-upkeep';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { readExternalToken, useToken } from './external-token';
import type { SessionService } from './service';

/** Launches for the learner of a token of another system. The token is used up in the transaction of the launch. */
export async function launchFor(
  { sessions, nowMs }: { readonly sessions: Pick<SessionService, 'launch'>; readonly nowMs: () => number },
  tenantId: TenantId,
  input: Input<typeof launchExternally>,
  secret: string,
): Promise<Output<typeof launchExternally>> {
  const learner = await readExternalToken(input.token, secret, nowMs());
  const { token: _, package_id: packageId, ...rest } = input;
  if (learner.packageId !== undefined && learner.packageId !== packageId)
    throw new Refusal('INVALID_REQUEST', {
      field: 'package_id',
      message: 'The token is for another package',
    });
  const launch = {
    ...{ ...rest, packageId, user_id: learner.userId, learner_name: learner.name },
    ...{ mode: 'normal' as const, force_new: false },
  };
  return sessions.launch(tenantId, launch, {
    dispatchId: null,
    admit: (tx) => {
      useToken(tx, tenantId, learner, nowMs());
      return () => undefined;
    },
  });
}

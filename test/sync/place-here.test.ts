import { expect, test } from 'vitest';
import { placeOf } from '../../src-main/features/sync/fetches/place-here';
import { PackageId } from '../../src-shared/kernel/ids';

const [ours, twin] = [1, 2].map((n) => PackageId.parse(`00000000-0000-4000-8000-00000000000${String(n)}`));
const bytes = (packageId = ours!) => ({ packageId, version: 3, sha256: 'x' });
const pair = (remoteVersion: number | null) => ({
  ...{ packageId: ours!, version: 1, remotePackageId: 't', remoteVersion },
});
const there = (checksum: string | null, version: number | null) => ({ packageId: 't', checksum, version });

test.each([
  ['nothing is known of it', there(null, 1), [], null, 'not-here', null],
  ['its bytes are here, whatever the versions', there('x', 9), [bytes()], pair(1), 'here', ours],
  ['its bytes are in another package too', there('x', 1), [bytes(twin), bytes()], pair(1), 'here', ours],
  ['its bytes are in another package only', there('x', 1), [bytes(twin)], null, 'here', twin],
  ['it tells other bytes than any of ours', there('y', 1), [], pair(1), 'newer-there', ours],
  ['it tells no bytes and a later version', there(null, 2), [], pair(1), 'newer-there', ours],
  ['it tells no bytes and the same version', there(null, 2), [], pair(2), 'here', ours],
  ['it tells neither bytes nor versions', there(null, null), [], pair(null), 'here', ours],
  ['its version was not known then', there(null, 5), [], pair(null), 'here', ours],
] as const)('%s', (_, found, same, paired, state, packageId) => {
  expect(placeOf(found, same, paired)).toMatchObject({ state, packageId });
});

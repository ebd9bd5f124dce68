import { contract } from '../../../src-shared/contract';
import { callEndpoint, uploadForm } from '../../../src-shared/contract/call';
import { zipFixture } from '../../support/zip-fixture';
import type { Serve } from '../support/launch-serve';

/** A course of the fixtures on a server that has just begun, with the key to all that. */
export async function serveCourse(serve: Serve, fixture: string) {
  const key = serve.key();
  const file = new Blob([new Uint8Array(await zipFixture(fixture))]);
  const { id: packageId } = await uploadForm(contract.uploadPackage, { file, name: 'course.zip' }, key);
  const launch = () => callEndpoint(contract.launchPackage, { packageId, user_id: 'ben' }, key);
  return { key, packageId, launch };
}

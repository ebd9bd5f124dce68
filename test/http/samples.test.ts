import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';

const names = readdirSync('resources/samples').toSorted();

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describe('the sample packages', () => {
  test('are one of SCORM 1.2 and one of several SCOs of SCORM 2004, small and without any finding', async () => {
    const { added } = await server.call(contract.addSamples, {});
    expect(added.map(({ file_name: name }) => name)).toEqual(names.map((name) => `${name}.zip`));
    expect(added.map((one) => [one.scorm_version, one.manifest.sco_count])).toEqual([
      ['1.2', 1],
      ['2004', 3],
    ]);
    for (const { id, title, file_size_bytes: size } of added) {
      expect(size).toBeLessThan(20_000);
      const { findings } = await server.call(contract.readPackage, { packageId: id });
      expect([title, findings]).toEqual([title, []]);
    }
  });

  test('are added once each by two who ask at the same time', async () => {
    await using other = await startServer();
    const answers = await Promise.all([1, 2, 3].map(() => other.call(contract.addSamples, {})));
    expect(answers.flatMap(({ added }) => added)).toHaveLength(names.length);
    expect((await other.call(contract.listPackages, {})).total).toBe(names.length);
  });

  test('are told of one by one where some cannot be added, and refused where none can', async () => {
    await using other = await startServer();
    const { tenant_id: tenantId } = await other.call(contract.readQuotas, {});
    const allow = (max_packages: number) => other.call(contract.updateLimits, { tenantId, max_packages });
    await allow(1);
    const { added, failed } = await other.call(contract.addSamples, {});
    expect(added.map(({ file_name: name }) => name)).toEqual([`${names[0] ?? ''}.zip`]);
    expect(failed).toMatchObject([
      { file_name: `${names[1] ?? ''}.zip`, failure: { code: 'QUOTA_EXCEEDED', details: { limit: 1 } } },
    ]);
    await expect(other.call(contract.addSamples, {})).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
    await allow(2);
    expect((await other.call(contract.addSamples, {})).added).toHaveLength(1);
  });

  test('are not added twice, but again once they were deleted', async () => {
    expect((await server.call(contract.addSamples, {})).added).toEqual([]);
    const { data } = await server.call(contract.listPackages, {});
    expect(data).toHaveLength(names.length);
    const [gone] = data;
    await server.call(contract.deletePackage, { packageId: gone?.id ?? '' });
    const { added } = await server.call(contract.addSamples, {});
    expect(added.map(({ title }) => title)).toEqual([gone?.title]);
    expect((await server.call(contract.listPackages, {})).total).toBe(names.length);
  });
});

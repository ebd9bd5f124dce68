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

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';

describe('settings', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('have values before anybody chose any, keep what is chosen, and outlive a restart', async () => {
    const before = await server.call(contract.readSettings, {});
    expect(before).toMatchObject({ colour_scheme: 'auto', language: 'auto' });
    const changed = await server.call(contract.updateSettings, { colour_scheme: 'dark' });
    expect(changed).toEqual({ ...before, colour_scheme: 'dark' });
    await server.call(contract.updateSettings, { colour_scheme: 'light' });
    await server.restart();
    expect(await server.call(contract.readSettings, {})).toEqual({ ...before, colour_scheme: 'light' });
  });

  test('refuse a value that is none and change nothing then', async () => {
    const before = await server.call(contract.readSettings, {});
    const refused = server.call(contract.updateSettings, { learner_name: '', language: 'de' });
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: { field: 'learner_name' },
    });
    expect(await server.call(contract.readSettings, {})).toEqual(before);
  });

  test.each(['auto', 'de', 'pt-BR', 'zh-Hant-TW'])('take %j as a language', async (language) => {
    expect(await server.call(contract.updateSettings, { language })).toMatchObject({ language });
  });

  test.each(['', 'English, please', '<b>', 'de_AT', 'de-', 'x', 'autos'])(
    'refuse %j as a language',
    async (language) => {
      const refused = server.call(contract.updateSettings, { language });
      await expect(refused).rejects.toMatchObject({
        code: 'INVALID_REQUEST',
        details: { field: 'language' },
      });
    },
  );
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLectern, type RunningLectern, type StartOptions } from '../../src-main/compose';
import { silentLog } from '../../src-main/platform/log';
import { contract } from '../../src-shared/contract';
import { callEndpoint, uploadForm } from '../../src-shared/contract/call';
import { dispatchShellFile, reportWorkerFile, watchWorkerFile, workerFile } from './worker-build';
import type { Answer, CallerInput, Endpoint } from '../../src-shared/contract/endpoint';

export type TestServer = Awaited<ReturnType<typeof startServer>>;

/**
 * A real server on a temporary data folder and free ports, with the typed client. It does not count requests, unless told to. What is built (`dist`) is served only where
 * it was built; give another `distFolder` to test what serves it.
 */
export async function startServer(given: Partial<StartOptions> = {}) {
  const dataFolder = given.dataFolder ?? mkdtempSync(join(tmpdir(), 'lectern-test-'));
  const options: StartOptions = {
    dataFolder,
    port: 0,
    distFolder: resolve('dist'),
    migrationsFolder: resolve('src-main/db/migrations'),
    samplesFolder: resolve('resources/samples'),
    workerFile,
    dispatchShellFile,
    watchWorkerFile,
    reportWorkerFile,
    log: silentLog,
    rateLimited: false,
    ...given,
  };
  let lectern: RunningLectern = await startLectern(options);
  const key = lectern.firstKey ?? lectern.createWindowToken();
  const connection = (token: string = key) => ({ origin: lectern.apiOrigin, token });

  return {
    /** Ports stay the same over a restart. */
    origin: lectern.apiOrigin,
    contentOrigin: lectern.contentOrigin,
    /** The first key: it may all. */
    key,
    dataFolder,
    lectern: () => lectern,

    call: <E extends Endpoint>(endpoint: E, input: CallerInput<E>, token?: string): Promise<Answer<E>> =>
      callEndpoint(endpoint, input, connection(token)),

    upload: (bytes: Uint8Array, name = 'course.zip', fields: Readonly<Record<string, string>> = {}) =>
      uploadForm(
        contract.uploadPackage,
        { file: new Blob([new Uint8Array(bytes)]), name, fields },
        connection(),
      ),

    /** A plain request with the key, for what the typed client would not send. */
    request: (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has('x-api-key')) headers.set('x-api-key', key);
      return fetch(`${lectern.apiOrigin}${path}`, { ...init, headers });
    },

    /** Closes as a user would and starts again on the same folder. */
    restart: async (): Promise<void> => {
      const ports = [lectern.apiOrigin, lectern.contentOrigin].map((origin) => Number(new URL(origin).port));
      await lectern.close();
      lectern = await startLectern({ ...options, port: ports[0] ?? 0, contentPort: ports[1] ?? 0 });
    },

    [Symbol.asyncDispose]: async (): Promise<void> => {
      await lectern.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

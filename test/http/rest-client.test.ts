import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { builtStandIn } from './player-stand-in';

/** What a client in JavaScript would read without asking for types. */
interface Body {
  readonly package_id: string;
  readonly session_id: string;
  readonly launch_url: string;
  readonly version: number;
  readonly current_version: number;
  readonly cmi_data: object;
  readonly code?: string;
  readonly error?: string;
}

async function bodyOf(response: Response): Promise<Body> {
  return (await response.json()) as Body;
}

/** Clients that know the published API alone: addresses, a key and fetch. */
describe('a script that speaks only REST', () => {
  let server: TestServer;
  const distFolder = builtStandIn();

  beforeAll(async () => {
    server = await startServer({ distFolder });
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    rmSync(distFolder, { recursive: true });
  });

  const api = (path: string, init: RequestInit = {}) =>
    fetch(`${server.origin}${path}`, {
      ...init,
      headers: {
        'X-API-Key': server.key,
        ...(init.body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
      },
    });
  const json = (method: string, body: object): RequestInit => ({
    method,
    body: JSON.stringify(body),
  });

  async function uploadCourse(): Promise<string> {
    const form = new FormData();
    form.append('uploaded_by', 'script');
    form.append('file', new Blob([new Uint8Array(await zipFixture('scorm12-single'))]), 'course.zip');
    const response = await api('/api/v1/packages', { method: 'POST', body: form });
    expect(response.status).toBe(201);
    return (await bodyOf(response)).package_id;
  }

  async function launched(user_id = crypto.randomUUID()) {
    const packageId = await uploadCourse();
    const response = await api(`/api/v1/packages/${packageId}/launch`, json('POST', { user_id }));
    expect(response.status).toBe(201);
    return bodyOf(response);
  }

  test('uploads, launches, sees the player refuse without its token, reads, writes, and meets a conflict', async () => {
    const { session_id: id, launch_url: launchUrl } = await launched();
    expect((await fetch(`${server.origin}/player/${id}`)).status).toBe(401);
    const asProgram = { headers: { Accept: 'application/json' } };
    expect((await fetch(`${server.origin}/player/${id}`, asProgram)).status).toBe(401);
    expect((await fetch(launchUrl)).status).toBe(200);

    const session = await bodyOf(await api(`/api/v1/sessions/${id}`));
    const write = (version: number) =>
      api(`/api/v1/sessions/${id}`, json('PUT', { version, cmi_data: { 'cmi.core.lesson_location': 'p4' } }));
    const first = await write(session.version);
    expect([first.status, await first.json()]).toMatchObject([
      200,
      { version: session.version + 1, location: 'p4' },
    ]);
    const second = await write(session.version);
    const body = await bodyOf(second);
    expect([second.status, body]).toMatchObject([
      409,
      { code: 'VERSION_CONFLICT', current_version: session.version + 1 },
    ]);
    expect((await write(body.current_version)).status).toBe(200);
    expect((await api(`/api/v1/sessions/${id}`, json('PATCH', { version: 3, location: 'p5' }))).status).toBe(
      200,
    );
  });

  /** Both read before either writes: whoever comes second must go round again. */
  describe('two writers at once, each with the retry of the published documents', () => {
    test('the form that spreads its updates and looks at the status', async () => {
      const { session_id: id } = await launched();
      const statuses: number[] = [];
      const meet = meetingOfTwo();
      const getSession = async (sessionId: string) => {
        const session = await bodyOf(await api(`/api/v1/sessions/${sessionId}`));
        await meet();
        return session;
      };
      const updateSession = async (sessionId: string, payload: object) => {
        const response = await api(`/api/v1/sessions/${sessionId}`, json('PUT', payload));
        statuses.push(response.status);
        return response;
      };
      const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

      async function updateSessionWithRetry(sessionId: string, updates: object, maxRetries = 3) {
        for (let attempt = 0; attempt < maxRetries; attempt++) {
          const session = await getSession(sessionId);
          const payload = { version: session.version, ...updates };
          const response = await updateSession(sessionId, payload);
          if (response.ok) return bodyOf(response);
          if (response.status === 409 && attempt < maxRetries - 1) {
            await delay(100 * (attempt + 1));
            continue;
          }
          throw new Error('Update failed');
        }
      }

      await Promise.all([
        updateSessionWithRetry(id, { cmi_data: { 'cmi.suspend_data': 'one' } }),
        updateSessionWithRetry(id, { cmi_data: { 'cmi.core.lesson_location': 'two' } }),
      ]);
      expect(statuses.toSorted()).toEqual([200, 200, 409]);
      expect(await getSession(id)).toMatchObject({ version: 3, suspend_data: 'one', location: 'two' });
    });

    test('the form that merges what it read and looks at the code', async () => {
      const { session_id: id } = await launched();
      const codes: string[] = [];
      const meet = meetingOfTwo();
      const getSession = async (sessionId: string) => {
        const session = await bodyOf(await api(`/api/v1/sessions/${sessionId}`));
        await meet();
        return session;
      };
      const updateSession = async (sessionId: string, payload: object) => {
        const response = await api(`/api/v1/sessions/${sessionId}`, json('PUT', payload));
        const body = await bodyOf(response);
        codes.push(body.code ?? 'ok');
        if (!response.ok) throw Object.assign(new Error(body.error), body);
        return body;
      };

      async function updateSessionWithRetry(sessionId: string, updates: { cmi_data: object }) {
        for (let attempt = 0; attempt < 3; attempt++) {
          const session = await getSession(sessionId);
          const merged = { ...session.cmi_data, ...updates.cmi_data };
          try {
            return await updateSession(sessionId, { ...updates, cmi_data: merged, version: session.version });
          } catch (error) {
            if ((error as { code?: string }).code === 'VERSION_CONFLICT' && attempt < 2) continue;
            throw error;
          }
        }
      }

      await Promise.all([
        updateSessionWithRetry(id, { cmi_data: { 'cmi.suspend_data': 'one' } }),
        updateSessionWithRetry(id, { cmi_data: { 'cmi.core.score.raw': '55' } }),
      ]);
      expect(codes.toSorted()).toEqual(['VERSION_CONFLICT', 'ok', 'ok']);
      expect(await getSession(id)).toMatchObject({
        version: 3,
        suspend_data: 'one',
        score_raw: 55,
      });
    });
  });
});

/** The first two who come wait for each other; nobody waits later. */
function meetingOfTwo(): () => Promise<void> {
  let came = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    came += 1;
    if (came === 2) open();
    return opened;
  };
}

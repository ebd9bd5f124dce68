import { rmSync } from 'node:fs';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { openPlayer } from '../../src-shared/contract/player';
import type { PackageId } from '../../src-shared/kernel/ids';
import { rawRequest } from '../support/raw-request';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage, openRun } from './journal-page';
import { builtStandIn } from './player-stand-in';

describe('the player', () => {
  let server: TestServer;
  let packageId: PackageId;
  let otherPackage: PackageId;
  let learner = 0;
  let aheadMs = 0;
  const distFolder = builtStandIn();

  beforeAll(async () => {
    server = await startServer({ distFolder, clock: { nowMs: () => Date.now() + aheadMs } });
    packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
    otherPackage = (await server.upload(await zipFixture('scorm2004-single'))).id;
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    rmSync(distFolder, { recursive: true, force: true });
  });

  const launch = (of = packageId) =>
    server.call(contract.launchPackage, { packageId: of, user_id: `learner-${++learner}` });

  describe('looking on', () => {
    const watch = ({ session_id: sessionId, launch_token: token }: Awaited<ReturnType<typeof launch>>) =>
      server.call(contract.watchPlayer, { sessionId, token });

    test('shows what the page that has the session has stored, and changes nothing', async () => {
      const launched = await launch();
      expect(await watch(launched)).toMatchObject({ is_open: false, completion_status: 'not attempted' });
      const page = await openPage(server, launched.launch_url);
      await page.send([
        page.call('LMSInitialize', ''),
        page.call('LMSSetValue', 'cmi.core.lesson_status', 'incomplete'),
        page.call('LMSCommit', ''),
      ]);
      const before = await server.call(contract.readSession, { sessionId: launched.session_id });
      expect(await watch(launched)).toMatchObject({ is_open: true, completion_status: 'incomplete' });
      expect(await server.call(contract.readSession, { sessionId: launched.session_id })).toEqual(before);
      void page.close();
      await expect.poll(async () => (await watch(launched)).is_open).toBe(false);
    });

    test('needs the token of that session', async () => {
      const [mine, theirs] = [await launch(), await launch()];
      await expect(watch({ ...mine, launch_token: theirs.launch_token })).rejects.toMatchObject({
        status: 401,
      });
    });
  });

  describe('GET /player/:sessionId', () => {
    test('gives the shell to a good token, under a policy that frames the content origin alone', async () => {
      const response = await fetch((await launch()).launch_url);
      expect([response.status, await response.text()]).toEqual([200, expect.stringMatching(/^<p>shell/)]);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`frame-src ${server.contentOrigin};`);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("script-src 'self' 'unsafe");
    });

    test('answers 401 without a token of this session: a page for people, JSON for programs', async () => {
      const mine = await launch();
      const theirs = await launch();
      const forged = await forgedToken(mine.session.tenant_id, mine.session_id);
      const ticket = (await openRun(server, theirs.launch_url)).split('/')[4] ?? '';
      for (const query of [
        '',
        '?token=',
        '?token=abc',
        `?token=${theirs.launch_token}`,
        `?token=${mine.launch_token}x`,
        `?token=${forged}`,
        `?token=${ticket}`,
        `?token=${server.key}`,
      ]) {
        const url = `${server.origin}/player/${mine.session_id}${query}`;
        const page = await fetch(url);
        expect([page.status, page.headers.get('content-type')], query).toEqual([
          401,
          'text/html; charset=utf-8',
        ]);
        const json = await fetch(url, { headers: { Accept: 'application/json' } });
        expect([json.status, (await json.json()).code], query).toEqual([401, 'UNAUTHORIZED']);
      }
    });

    test('refuses a token when its time is over, and opens with the same one before', async () => {
      const { launch_url: url, session_id: sessionId, launch_token: token } = await launch();
      aheadMs += 14_340_000;
      expect((await fetch(url)).status).toBe(200);
      aheadMs += 120_000;
      const late = await fetch(url, { headers: { Accept: 'application/json' } });
      expect([late.status, (await late.json()).details.reason]).toEqual([401, 'expired']);
      await expect(server.call(openPlayer, { sessionId, token })).rejects.toMatchObject({
        code: 'UNAUTHORIZED',
      });
    });

    test('tells the player where to lead the learner afterwards, if the launch said so', async () => {
      const redirect_url = 'https://portal.example.org/done?a=1';
      const asked = { packageId, user_id: `learner-${++learner}` };
      const opened = async (more: { redirect_url?: string }) => {
        const { session_id, launch_token } = await server.call(contract.launchPackage, { ...asked, ...more });
        const { redirect_url: told } = await server.call(openPlayer, {
          sessionId: session_id,
          token: launch_token,
        });
        return told;
      };
      expect(await opened({ redirect_url })).toBe(redirect_url);
      expect(await opened({})).toBeNull();
      for (const wrong of ['javascript:alert(1)', '/done', 'https://ann:secret@portal.example.org/'])
        await expect(opened({ redirect_url: wrong })).rejects.toMatchObject({
          code: 'INVALID_REQUEST',
          details: { field: 'redirect_url' },
        });
    });

    test('accepts a token that was signed before a restart', async () => {
      const { launch_url: url } = await launch();
      await server.restart();
      expect((await fetch(url)).status).toBe(200);
    });
  });

  describe('a run on the content origin', () => {
    test('gives boot data and the files of its own package', async () => {
      const { launch_url: url, session_id: sessionId } = await launch();
      const run = await openRun(server, url);
      expect(run.startsWith(`${server.contentOrigin}/run/`)).toBe(true);
      const boot = await (await fetch(`${run}/boot`)).json();
      expect(boot).toMatchObject({
        sessionId,
        epoch: 1,
        position: 1,
        lastNumber: 0,
        delivered: 'lesson',
        course: { scormVersion: '1.2' },
      });
      expect(Buffer.from(boot.outboxKey, 'base64')).toHaveLength(32);

      const file = await fetch(`${run}/files/index.html?page=1`);
      expect([file.status, file.headers.get('content-type')]).toEqual([
        200,
        expect.stringMatching(/^text\/html/),
      ]);
      const policy = file.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'");
      expect(policy).toContain(`frame-ancestors ${server.origin} ${server.contentOrigin}`);
      expect(policy).not.toMatch(/https?:(?!\/\/127\.0\.0\.1:)|\*/);
      for (const path of ['imsmanifest.xml/../../x', '../boot', 'no-such-file.html'])
        expect((await fetch(`${run}/files/${encodeURIComponent(path)}`)).status, path).toBe(404);
    });

    test('has one frame for everybody, which knows who may give it a run', async () => {
      const frame = await fetch(`${server.contentOrigin}/frame/index.html`);
      expect([frame.status, await frame.text()]).toEqual([200, `<p>frame of ${server.origin}</p>`]);
      expect(frame.headers.get('origin-agent-cluster')).toBe('?1');
      const policy = frame.headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain('report-uri /policy-reports');
      expect(frame.headers.get('cache-control') ?? '').not.toContain('immutable');
      const script = await fetch(`${server.contentOrigin}/frame/assets/frame.js`);
      expect([script.status, script.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
    });

    test('names the frame by what is in it, so that a browser may keep it', async () => {
      const shell = await (await fetch((await launch()).launch_url)).text();
      const address = / src="([^"]+\/frame\/index\.html\?of=[\w-]{16})"/.exec(shell)?.[1] ?? '';
      const frame = await fetch(address);
      expect([frame.status, frame.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
      const other = await fetch(address.replace(/of=.*/, 'of=another'));
      expect([other.status, other.headers.get('cache-control') ?? '']).toEqual([
        200,
        expect.not.stringContaining('immutable'),
      ]);
    });

    test('shows one package only: each ticket has its own files', async () => {
      const [mine, theirs] = await Promise.all([
        openRun(server, (await launch()).launch_url),
        openRun(server, (await launch(otherPackage)).launch_url),
      ]);
      const manifests = await Promise.all(
        [mine, theirs].map(async (run) => (await fetch(`${run}/files/imsmanifest.xml`)).text()),
      );
      expect(manifests[0]).toContain('org.example.lectern.single12');
      expect(manifests[1]).not.toContain('org.example.lectern.single12');
    });

    test('answers every wrong ticket alike', async () => {
      const { launch_url: url, launch_token: token, session } = await launch();
      const old = await openRun(server, url);
      await openRun(server, url);
      const forged = await forgedToken(session.tenant_id, session.id);
      const answers = await Promise.all(
        [
          old,
          `${server.contentOrigin}/run/x`,
          `${server.contentOrigin}/run/${token}`,
          `${server.contentOrigin}/run/${forged}`,
        ].map(async (run) => {
          const response = await fetch(`${run}/files/index.html`);
          const body = (await response.json()) as Record<string, unknown>;
          return [response.status, body.code, body.error, Object.keys(body)];
        }),
      );
      for (const answer of answers)
        expect(answer).toEqual([404, 'NOT_FOUND', 'Not found', ['error', 'code', 'request_id']]);
    });

    test('refuses service workers of a package', async () => {
      const run = await openRun(server, (await launch()).launch_url);
      const response = await fetch(`${run}/files/lesson.js`, { headers: { 'Service-Worker': 'script' } });
      expect(response.status).toBe(403);
    });

    test('answers no page of another origin and no other host name', async () => {
      const run = new URL(await openRun(server, (await launch()).launch_url));
      const ask = (headers: Record<string, string>) => rawRequest(`${run.href}/boot`, { headers });
      expect((await ask({ Origin: 'http://evil.example' })).status).toBe(403);
      expect((await ask({ Origin: server.origin })).status).toBe(403);
      expect((await ask({ Host: 'evil.example' })).status).toBe(403);
      expect((await ask({ Origin: server.contentOrigin })).status).toBe(200);
    });

    test('resumes where the learner left: bookmark, data and the number of launches', async () => {
      const { launch_url: url, session_id: sessionId } = await launch();
      const first = await openPage(server, url);
      await first.send([
        first.call('LMSInitialize', ''),
        first.call('LMSSetValue', 'cmi.core.lesson_location', 'page-7'),
        first.call('LMSSetValue', 'cmi.suspend_data', 'answers=3'),
        first.call('LMSSetValue', 'cmi.core.exit', 'suspend'),
        first.call('LMSSetValue', 'cmi.core.session_time', '0000:02:30'),
        first.call('LMSFinish', ''),
        first.event({ type: 'navigate', nowMs: first.now(), request: 'suspendAll' }),
        first.event({ type: 'unload', nowMs: first.now() }),
      ]);
      await first.close();
      const second = await openPage(server, url);
      second.call('LMSInitialize', '');
      expect(second.call('LMSGetValue', 'cmi.core.lesson_location').result).toBe('page-7');
      expect(second.call('LMSGetValue', 'cmi.suspend_data').result).toBe('answers=3');
      expect(second.call('LMSGetValue', 'cmi.core.entry').result).toBe('resume');
      const session = await server.call(contract.readSession, { sessionId });
      expect(session).toMatchObject({ attempts: 2, attempt: 1, location: 'page-7' });
      expect([session.time_spent_seconds, session.total_time]).toEqual([150, '0000:02:30.00']);
      await second.close();
    });

    test('resumes what a page had sent before it crashed', async () => {
      const { launch_url: url, session_id: sessionId } = await launch();
      const crashed = await openPage(server, url);
      await crashed.send([
        crashed.call('LMSInitialize', ''),
        crashed.call('LMSSetValue', 'cmi.core.lesson_location', 'deep'),
      ]);
      await crashed.close();
      await server.restart();
      const next = await openPage(server, url);
      next.call('LMSInitialize', '');
      expect(next.call('LMSGetValue', 'cmi.core.lesson_location').result).toBe('deep');
      expect((await server.call(contract.readSession, { sessionId })).location).toBe('deep');
      await next.close();
    });
  });
});

/** Right in everything but the secret. */
function forgedToken(tid: string, sid: string): Promise<string> {
  return new SignJWT({ tid, sid, pid: sid, sub: 'me', typ: 'launch', epoch: 1 })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(Buffer.from('0'.repeat(32)));
}

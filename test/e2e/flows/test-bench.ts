import { expect, type Page } from '@playwright/test';
import { goodZip, smallManifest } from '../../content/zip-bytes';
import { apiOf } from './api';
import { barriersOf } from './accessibility';
import { closeWindow, contentOf, goToAddress, goToLibrary, importZip, typeNumber, type Place } from './place';

/** A page that says hello and then calls what it is told to. */
const obedientPage = `<!doctype html><title>Obedient</title><h1>Obedient</h1><script>
  window.api = parent.API;
  document.documentElement.dataset.began = api.LMSInitialize('');
</script>`;

const obedient = () => goodZip({ 'imsmanifest.xml': smallManifest(), 'index.html': obedientPage });

type Call = readonly [method: string, ...args: string[]];

/** What content sees of its calls: answer, error number and how long each took. */
export async function calledBy(player: Page, calls: readonly Call[]) {
  const page = contentOf(player).locator('html');
  await expect(page).toHaveAttribute('data-began', 'true');
  return page.evaluate((html, made) => {
    const { api } = html.ownerDocument.defaultView as unknown as {
      api: Record<string, (...args: string[]) => string>;
    };
    return made.map(([method, ...args]) => {
      const beganMs = performance.now();
      const answer = api[method]?.(...args) ?? 'no such function';
      return [answer, api['LMSGetLastError']?.() ?? '', performance.now() - beganMs] as const;
    });
  }, calls);
}

/** Clocks of pages show no less. */
const coarseMs = 0.2;

const bench = ({ home }: Place) => home.getByTestId('bench');

export async function openBench(place: Place): Promise<void> {
  await goToLibrary(place);
  await place.home.getByTestId('package-card').getByRole('link').first().click();
  await place.home.getByTestId('package-menu').click();
  await place.home.getByTestId('test-launch').click();
  await expect(bench(place)).toBeVisible();
}

export async function chooseInBench({ home }: Place, field: string, option: string, at = 0): Promise<void> {
  await bench({ home } as Place)
    .getByTestId(field)
    .nth(at)
    .click();
  await home.getByRole('option', { name: option, exact: true }).click();
}

async function addFault(
  place: Place,
  at: number,
  kind: string,
  target: string | null,
  fields: Readonly<Record<string, string>>,
) {
  await bench(place).getByTestId('bench-add-fault').click();
  await chooseInBench(place, 'fault-kind', kind, at);
  const row = bench(place).getByTestId('bench-fault').nth(at);
  if (target !== null) {
    await row.getByTestId('fault-target').click();
    await place.home.getByRole('option', { name: target, exact: true }).click();
  }
  for (const [field, value] of Object.entries(fields)) await row.getByTestId(field).fill(value);
}

export const launchFromBench = (place: Place) =>
  place.nextWindow(() => bench(place).getByTestId('bench-launch').click());

/** Content meets the learner, the earlier visit, the LMS and the faults that were asked for; a preset keeps them. */
export async function launchAsAsked(place: Place): Promise<void> {
  const { home } = place;
  await importZip(place, 'obedient', await obedient());
  await openBench(place);
  for (const [field, value] of Object.entries({
    ...{ 'bench-name': 'Ada Lovelace', 'bench-id': 'ada', 'bench-language': 'fr' },
    ...{ 'bench-location': 'page 7', 'bench-suspend-data': 'so far' },
  }))
    await bench(place).getByTestId(field).fill(value);
  await typeNumber(bench(place).getByTestId('bench-pass-mark'), '72.5');
  await expect(bench(place).getByTestId('bench-pass-mark')).toHaveValue('72.5 %');
  await chooseInBench(place, 'bench-profile', 'Moodle (SCORM standard mode on, auto-commit off)');
  await expect(bench(place).getByTestId('bench-opens-in')).toHaveValue('The player, always');
  await chooseInBench(place, 'bench-entry', 'Resumed');
  await addFault(place, 0, 'The LMS is slow', 'Reads', {
    'fault-element': 'cmi.core.student_name',
    'fault-milliseconds': '300',
  });
  await addFault(place, 1, 'A call fails', 'Writes', {
    'fault-element': 'cmi.core.score',
    'fault-code': '405',
  });
  await addFault(place, 2, 'Saving fails', null, { 'fault-times': '1' });
  await addFault(place, 3, 'A call hangs, then fails', 'Reads', {
    'fault-element': 'cmi.comments',
    'fault-milliseconds': '200',
  });
  const calls = bench(place).getByTestId('bench-fault').first().getByTestId('fault-from');
  for (const from of ['20', '1']) {
    await typeNumber(calls, from);
    await expect(calls).toHaveValue(from);
  }
  expect(await barriersOf(home, 'test bench')).toEqual([]);
  await bench(place).getByTestId('bench-preset-save').click();
  await home.getByTestId('bench-preset-name').fill('A bad day');
  await home.getByTestId('bench-preset-keep').click();
  await expect(bench(place).getByTestId('bench-preset')).toHaveValue('A bad day');

  const player = await launchFromBench(place);
  const seen = await calledBy(player, [
    ...(['student_id', 'entry', 'lesson_location'] as const).map((name): Call => [
      'LMSGetValue',
      `cmi.core.${name}`,
    ]),
    ...[['LMSGetValue', 'cmi.suspend_data'] as const],
    ...[['LMSGetValue', 'cmi.student_preference.language'] as const],
    ...[['LMSGetValue', 'cmi.core.student_name'] as const],
    ...[['LMSSetValue', 'cmi.suspend_data', 'x'.repeat(5000)] as const],
    ...[['LMSSetValue', 'cmi.core.score.raw', '90'] as const, ['LMSCommit', ''] as const],
    ...[['LMSGetValue', 'cmi.comments'] as const, ['LMSCommit', ''] as const],
  ]);
  expect(seen.map(([answer, code]) => `${answer} ${code}`)).toEqual([
    ...['ada 0', 'resume 0', 'page 7 0', 'so far 0', 'fr 0', 'Ada Lovelace 0'],
    ...['false 405', 'false 405', 'false 101', ' 101', 'true 0'],
  ]);
  const took = seen.map(([, , ms]) => ms);
  expect(took[5]).toBeGreaterThan(299);
  expect(took[9]).toBeGreaterThan(199);
  await closeWindow(player);
  await expect(bench(place).getByTestId('sandbox')).toHaveCount(1);
  const api = await apiOf(home);
  const { data: kept } = await api.call('listSessions', { sandbox: 'true' });
  expect(kept.map(({ sandbox }) => sandbox?.launch)).toMatchObject([{ pass_mark: 72.5, opens_in: 'frame' }]);
  const { data: entries } = await api.call('readJournal', { sessionId: kept[0]?.id ?? '' });
  const slow = entries.flatMap(({ took_ms: tookMs }) => (tookMs !== null && tookMs > 150 ? [tookMs] : []));
  expect(slow).toHaveLength(2);
  [took[5], took[9]].forEach((felt, at) => {
    expect(slow[at]).toBeGreaterThan(at === 0 ? 299 : 199);
    expect(slow[at]).toBeLessThanOrEqual((felt ?? NaN) + coarseMs);
  });
}

const usual = { from_call: 1, chance: 1, times: null, error_code: '', element: '' };

/** A session that expires, a network that goes and comes back, a page that is killed: each as content sees it. */
export async function breakTheLms(place: Place): Promise<void> {
  const { home } = place;
  const api = await apiOf(home);
  const target = 'set' as const;
  const broken = { offline: 500, 'session-expiry': 0, kill: 0 } as const;
  for (const [kind, milliseconds] of Object.entries(broken))
    await api.call('saveLaunchPreset', {
      name: kind,
      launch: {
        learner_id: kind,
        faults: [{ ...usual, id: '1', kind: kind as keyof typeof broken, target, milliseconds, times: 1 }],
      },
    });
  await goToLibrary(place);
  await openBench(place);
  const set: Call = ['LMSSetValue', 'cmi.core.lesson_location', 'page 2'];
  const commit: Call = ['LMSCommit', ''];
  const playerOf = async (preset: string) => {
    await chooseInBench(place, 'bench-preset', preset);
    return launchFromBench(place);
  };
  const answersOf = async (preset: string, ...calls: readonly Call[]) => {
    const player = await playerOf(preset);
    const seen = await calledBy(player, calls);
    return { player, answers: seen.map(([answer]) => answer) };
  };
  const offline = await answersOf('offline', commit, set, commit);
  expect(offline.answers).toEqual(['true', 'true', 'false']);
  await expect(async () => {
    const [[answer] = []] = await calledBy(offline.player, [commit]);
    expect(answer).toBe('true');
  }).toPass();
  await closeWindow(offline.player);

  const expired = await answersOf('session-expiry', commit, set, commit, ['LMSFinish', '']);
  expect(expired.answers).toEqual(['true', 'true', 'false', 'false']);
  await closeWindow(expired.player);

  const killed = await playerOf('kill');
  await expect(calledBy(killed, [commit, set])).rejects.toThrow(/detached/);
  await expect(killed.getByTestId('player-ended')).toBeVisible();
  await closeWindow(killed);
}

/** What would have been lost stands in the inspector, and what each LMS makes of the session on a page of its own. */
export async function readLossesAndMatrix(place: Place): Promise<void> {
  const { home } = place;
  const row = (learner: string) => bench(place).getByTestId('sandbox').filter({ hasText: learner }).first();
  const inspect = async (learner: string): Promise<Page> => {
    const press = () => row(learner).getByTestId('session-inspect').click();
    const isDesktop = await home.evaluate(() => window.lectern !== undefined);
    const inspector = isDesktop ? await place.nextWindow(press) : home;
    if (!isDesktop) await press();
    await inspector.getByRole('tab', { name: 'Test bench' }).click();
    return inspector;
  };
  const killed = await inspect('kill');
  await expect(killed.getByTestId('loss')).toHaveCount(1);
  await expect(killed.getByTestId('loss')).toContainText('The page was killed');
  await expect(killed.locator('[data-fault="kill"]')).toHaveCount(1);
  if (killed !== home) await closeWindow(killed);

  if (killed === home) await openBench(place);
  const bad = await inspect('Ada Lovelace');
  await expect(bad.getByTestId('sandbox-sign')).toContainText('Moodle');
  await expect(bad.getByTestId('loss').filter({ hasText: 'score' })).toContainText('The call was refused');
  await bad.getByTestId('to-matrix').click();
  const lenient = bad.locator('[data-testid="matrix-row"][data-profile="standard"]');
  await expect(lenient).toContainText('5,000 characters');
  const moodle = bad.locator('[data-testid="matrix-row"][data-profile="moodle"]');
  await expect(moodle).toContainText('6 characters');
  await expect(moodle.getByTestId('matrix-cause')).toContainText('at most 4,096 characters; more is refused');
  expect(await barriersOf(bad, 'matrix')).toEqual([]);
}

/** A test goes on from a moment of another one, and is started over; the library and the sessions know nothing of any. */
export async function restartAndLeaveNoTrace(place: Place): Promise<void> {
  const { home } = place;
  const api = await apiOf(home);
  const { data } = await api.call('listSessions', { sandbox: 'true', user_id: 'offline' });
  const [{ package_id: packageId, session_id: sessionId } = { package_id: '', session_id: '' }] = data;
  await home.route('**/journal*', (route) => route.abort(), { times: 1 });
  await goToAddress(home, `/packages/${packageId}/bench/${sessionId}/5`);
  await home.getByRole('button', { name: 'Try again' }).click();
  await expect(bench(place).getByTestId('bench-prefilled')).toBeVisible();
  await expect(bench(place).getByTestId('bench-location')).toHaveValue('page 2');

  await openBench(place);
  const killed = bench(place).getByTestId('sandbox').filter({ hasText: 'kill' });
  const before = await killed.getAttribute('data-session-id');
  await killed.getByTestId('sandbox-menu').click();
  const player = await place.nextWindow(() => home.getByTestId('sandbox-restart').click());
  await closeWindow(player);
  // For a moment both may be listed.
  await expect(killed.first()).not.toHaveAttribute('data-session-id', before ?? '');
  await expect(killed).toHaveCount(1);
  await killed.getByTestId('sandbox-menu').click();
  await home.getByTestId('sandbox-delete').click();
  await home.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(killed).toHaveCount(1);
  await killed.getByTestId('sandbox-menu').click();
  await home.getByTestId('sandbox-delete').click();
  await home.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(home.getByText('The test launch of kill was deleted')).toBeVisible();
  await expect(killed).toHaveCount(0);
  for (let at = 0; at < 50; at += 1)
    await api.call('testLaunch', { packageId, learner_id: `bulk-${String(at)}` });
  const rows = bench(place).getByTestId('sandbox');
  await expect(rows).toHaveCount(50);
  await bench(place).getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(50);
  await bench(place).getByTestId('sandboxes-delete').click();
  await home.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(home.getByText(/^5\d test launches were deleted$/)).toBeVisible();
  await expect(rows).toHaveCount(0);
  expect((await api.call('listSessions', {})).total).toBe(0);
  expect((await api.call('readOverview', {})).totals.sessions).toBe(0);
}

import type { Page } from '@playwright/test';
import type { JournalEntry } from '../../../src-shared/contract/session-journal';
import type { Session } from '../../../src-shared/contract/sessions';
import { callListsOf } from '../../scorm/fixture-runs/call-lists';
import { endOf, type EndState, type Prediction } from '../../scorm/fixture-runs/prediction';
import { table12 } from '../../scorm/fixture-runs/table-12';
import { table2004 } from '../../scorm/fixture-runs/table-2004';
import { apiOf } from '../flows/api';
import { closeWindow, contentOf, importByButton, play, untilSaved, type Titled } from '../flows/place';
import type { Desktop } from '../support/launch-desktop';
import { expect, test } from '../support/test';

/** What content was told, as its page shows it: label, answer, error number. */
type Shown = readonly [label: string, answer: string, errorCode: string];

for (const prediction of [...table12, ...table2004])
  test(`the course ${prediction.fixture} ends in the state that the table predicts`, async ({
    openDesktop,
  }) => {
    const desktop = await openDesktop();
    const shown = await playToTheEnd(desktop, prediction);
    const { session, entries } = await onlySession(desktop);
    expect(asShown(shown)).toEqual(shownPart(prediction));
    expect(endState(session)).toEqual(prediction.end);
    expect(session.cmi_data).toMatchObject(prediction.values);
    expectJournal(entries, prediction);
  });

/** Opens, clicks, leaves by the player's Exit; tells what the page had shown by then. */
async function playToTheEnd(desktop: Desktop, { fixture }: Prediction): Promise<readonly Shown[]> {
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  const { load, play: clicked } = callListsOf(fixture);
  await importByButton(place, fixture);
  const player = await play(place, fixture as Titled);
  const sco = contentOf(player);
  await expect(sco.locator('#made')).toHaveText(String(load.length));
  await expect(sco.locator('#other-api')).toHaveText('none');
  await sco.locator('#play').click();
  await expect(sco.locator('#made')).toHaveText(String(load.length + clicked.length));
  const shown = await shownBy(player);
  await untilSaved(player);
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  await closeWindow(player);
  return shown;
}

function shownBy(player: Page): Promise<readonly Shown[]> {
  return contentOf(player)
    .locator('#answers tr')
    .evaluateAll((rows: HTMLElement[]) =>
      rows.map((row) => JSON.parse(row.dataset['answered'] ?? '[]') as Shown),
    );
}

/** The session with its whole journal. */
async function onlySession(desktop: Desktop) {
  const api = await apiOf(desktop.page);
  const { sessions } = await api.call('listSessions', {});
  const sessionId = sessions[0]?.id ?? '';
  const entries: JournalEntry[] = [];
  for (let isMore = true; isMore;) {
    const page = await api.call('readJournal', {
      sessionId,
      limit: 5000,
      after: entries.at(-1)?.position ?? 0,
    });
    entries.push(...page.data);
    isMore = page.data.length > 0 && (entries.at(-1)?.position ?? 0) < page.last_position;
  }
  return { session: await api.call('readSession', { sessionId }), entries };
}

function endState(session: Session): EndState {
  const {
    completion_status: completion,
    success_status: success,
    score,
    time_spent_seconds: seconds,
  } = session;
  return { completion, success, score, seconds, ...endOf(session.cmi_data) };
}

type Answers = Prediction['answers'];

function asShown(shown: readonly Shown[]): Answers {
  return Object.fromEntries(shown.map(([label, answer, code]) => [label, [answer, code]]));
}

/** What the page can show: the calls of its leaving are seen in the journal only. */
function shownPart({ fixture, answers }: Prediction): Answers {
  const unseen = callListsOf(fixture).leave.map(({ label }) => label);
  return Object.fromEntries(Object.entries(answers).filter(([label]) => !unseen.includes(label)));
}

/** Every call of the page is in the journal, in order, with the answer of the table; the server agrees with each. */
function expectJournal(entries: readonly JournalEntry[], { fixture, answers }: Prediction): void {
  const { load, play: clicked, leave } = callListsOf(fixture);
  const recorded = entries.filter(({ event }) => event['type'] === 'call');
  const expected = [...load, ...clicked, ...leave].flatMap(({ label, method }) => {
    const [answer = null, code = '0'] = answers[label] ?? [];
    const asked = method.startsWith('LMS') ? 'LMSGetLastError' : 'GetLastError';
    const call = { method, answer, code };
    return label === '' ? [call] : [call, { method: asked, answer: code, code }];
  });
  expect(recorded.map(({ event }) => event['method'])).toEqual(expected.map(({ method }) => method));
  const wrong = expected.flatMap(({ answer, code }, at) => {
    const { result, error_code: told } = recorded[at] ?? { result: '', error_code: '' };
    return told === code && (answer === null ? result !== 'false' : result === answer) ? [] : [recorded[at]];
  });
  expect(wrong).toEqual([]);
  expect(entries.filter((entry) => entry.server_result !== null || entry.server_error_code !== null)).toEqual(
    [],
  );
}

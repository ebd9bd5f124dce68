import { expect, type Page } from '@playwright/test';
import type {
  Answer,
  CaseItem,
  CaseStep,
  LearnerAction,
  PlayerCase,
  PlayerCases,
  Question,
} from '../../conformance/in-the-player';
import type { Desktop } from '../support/launch-desktop';
import { packageOf } from './case-package';
import { closeWindow, contentOf, importZip, playTitled, type Place } from './place';

/** Plays an official case by the controls of the player, and tells what differs from its script. */
export async function playCase(
  desktop: Desktop,
  cases: PlayerCases,
  one: PlayerCase,
): Promise<readonly string[]> {
  const place: Place = { home: desktop.page, nextWindow: desktop.nextWindow };
  const differences: string[] = [];
  await importZip(place, one.id, await packageOf(one));
  let player = await open(place, one, one.startTitle);
  for (const [index, step] of one.steps.entries()) {
    const item = await itemUp(player, one);
    if (item?.act !== step.act)
      return [...differences, `${step.name}: delivered is ${item?.act ?? 'nothing'}`];
    const wrongSeen = await wrongControls(player, one, step);
    if (wrongSeen.length > 0) return [...differences, ...wrongSeen.map((wrong) => `${step.name}: ${wrong}`)];
    for (const wrong of await wrongAnswers(player, cases, one, step, item))
      differences.push(`${step.name}: ${wrong}`);
    if (index === one.steps.length - 1) break;
    for (const action of cases.actionsFor(step)) player = await perform(place, player, one, step, action);
  }
  const ended = player.getByTestId('player-ended');
  if (one.sessionMustEnd) await expect(ended).toBeVisible();
  await closeWindow(player);
  return differences;
}

async function open(place: Place, one: PlayerCase, title: string | null): Promise<Page> {
  const player = await playTitled(place, one.outline.rootTitle);
  if (title !== null) await entry(player, one, title).click();
  return player;
}

/** The item whose page came up last and has not run its commands; null if none comes. */
async function itemUp(player: Page, { outline }: PlayerCase): Promise<CaseItem | null> {
  const heading = contentOf(player).locator('html:not([data-played]) #act');
  const act = await heading.textContent({ timeout: 15_000 }).catch(() => null);
  return outline.items.find((item) => item.act === act) ?? null;
}

async function wrongControls(player: Page, one: PlayerCase, { questions }: CaseStep) {
  const wrong: string[] = [];
  for (const question of questions) {
    const isAsExpected = await expect
      .poll(() => answer(player, one, question), { timeout: 5_000 })
      .toBe(question.expected)
      .then(
        () => true,
        () => false,
      );
    if (!isAsExpected) wrong.push(`${question.what} ${question.title} is not ${question.expected}`);
  }
  return wrong;
}

async function answer(player: Page, one: PlayerCase, { what, title }: Question): Promise<boolean> {
  const [subject, state] = what.split('.');
  if (what === 'toc.enabled')
    return (await player.locator('[data-testid="toc-item"][aria-disabled="false"]').count()) > 0;
  if (subject === 'toc') {
    const named = entry(player, one, title);
    if ((await named.count()) === 0) return false;
    return what === 'toc.visible' || (await named.getAttribute('aria-disabled')) !== 'true';
  }
  const control = player.getByTestId(`nav-${subject ?? ''}`);
  const canBeUsed = (await control.count()) > 0 && (await control.isEnabled());
  return state === 'enabled' ? canBeUsed : !canBeUsed;
}

function entry(player: Page, { outline }: PlayerCase, title: string) {
  const { rootId, items } = outline;
  const isRoot = title.startsWith('the activity that corresponds to the root');
  const id = isRoot ? rootId : items.find((item) => item.title === title)?.id;
  return player.locator(`[data-item-id="${id ?? ''}"]`);
}

/** Runs the commands of a step in its page, and Terminate where the page ends at once. */
async function wrongAnswers(
  player: Page,
  { commandSource, judge }: PlayerCases,
  { pages }: PlayerCase,
  { commands }: CaseStep,
  item: CaseItem,
): Promise<readonly string[]> {
  const end = { method: 'Terminate', args: [''], expected: 'true', errorCode: '0' };
  const all = pages[item.page]?.terminatesAtUnload === true ? commands : [...commands, end];
  const said = item.isSco ? all : [];
  const answers = await contentOf(player)
    .locator('html')
    .evaluate<readonly Answer[], string, HTMLElement>(
      (html, run) => {
        html.dataset['played'] = '';
        return (window as unknown as { eval(text: string): readonly Answer[] }).eval(run);
      },
      `${JSON.stringify(said)}.map((command) => (${commandSource})(command, window.api))`,
    );
  return said.flatMap((command, at) => {
    const wrong = judge(command, answers[at] ?? { returned: '', errorCode: '' });
    return wrong === null ? [] : [`${command.method}(${command.args.join(', ').slice(0, 80)}): ${wrong}`];
  });
}

/** Does what the learner does next; the window that the course is in after it. */
async function perform(
  place: Place,
  player: Page,
  one: PlayerCase,
  step: CaseStep,
  action: LearnerAction,
): Promise<Page> {
  switch (action.kind) {
    case 'watch':
      return player;
    case 'use':
      await player
        .getByTestId(action.request === 'suspendAll' ? 'nav-suspend' : `nav-${action.request}`)
        .click();
      return player;
    case 'choose':
      await entry(player, one, action.title).click();
      return player;
    case 'relaunch':
      await leave(player, step);
      return open(place, one, action.title ?? null);
    case 'open':
      throw new Error(`the course ${action.course} is another case`);
  }
}

/** The learner finishes the course, where the page or an earlier control has not ended the visit. */
async function leave(player: Page, { commands, instruction }: CaseStep): Promise<void> {
  const isEnding = commands.some(({ args }) => args[0] === 'adl.nav.request' && /All$/.test(args[1] ?? ''));
  if (!isEnding && !instruction.startsWith('Suspend')) await player.getByTestId('nav-exit-all').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  await closeWindow(player);
}

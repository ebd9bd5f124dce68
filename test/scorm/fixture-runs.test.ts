import { describe, expect, test } from 'vitest';
import { apiObject } from '../../src-renderer/player/frame/api-object';
import { cmiOf, summaryOf } from '../../src-shared/scorm/attempt';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';
import { Player } from './a-player';
import { callListsOf, textOf, type ListedCall } from './fixture-runs/call-lists';
import { endOf } from './fixture-runs/prediction';
import { table12 } from './fixture-runs/table-12';
import { table2004 } from './fixture-runs/table-2004';

type Answer = readonly [label: string, answer: string, errorCode: string];

/** Plays a fixture over the engine as its page does: opened, clicked, left by the learner's Exit. */
function played(fixture: string): { readonly player: Player; readonly answers: readonly Answer[] } {
  const { course } = readManifest(textOf(fixture, 'imsmanifest.xml'));
  if (course === null) throw new Error(`${fixture} has no course.`);
  const player = new Player(course);
  const api = apiObject(course.scormVersion, ({ method, args }) => player.call(method, ...args));
  const made = ({ label, method, args }: ListedCall): Answer => {
    const answer = (api[method] as (...args: readonly unknown[]) => string)(...args);
    return [label, answer, player.lastError];
  };
  const { load, play, leave } = callListsOf(fixture);
  player.launch();
  const shown = [...load, ...play].map(made);
  player.navigate('exit');
  const answers = [...shown, ...leave.map(made)];
  player.unload();
  return { player, answers };
}

describe.each([...table12, ...table2004])('$fixture', ({ fixture, answers, end, values }) => {
  const run = played(fixture);

  test('gets the answers of the table, each once', () => {
    const told = run.answers.filter(([label]) => label !== '');
    expect(new Set(told.map(([label]) => label)).size).toBe(told.length);
    expect(Object.fromEntries(told.map(([label, answer, code]) => [label, [answer, code]]))).toEqual(answers);
  });

  test('is refused nothing else', () => {
    const refused = run.answers.filter(
      ([label, answer, code]) => label === '' && (answer === 'false' || code !== '0'),
    );
    expect(refused).toEqual([]);
  });

  test('ends in the state of the table', () => {
    const summary = summaryOf(run.player.state);
    const cmi = cmiOf(run.player.state, 'lesson');
    expect({
      completion: summary.completionStatus,
      success: summary.successStatus,
      score: summary.score,
      seconds: summary.totalSeconds,
      ...endOf(cmi),
    }).toEqual(end);
    expect(cmi).toMatchObject(values);
  });
});

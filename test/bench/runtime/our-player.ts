import { apiObject } from '../../../src-renderer/player/frame/api-object';
import { createAttemptRunner } from '../../../src-renderer/player/frame/attempt-runner';
import { chainOf, noteBegin } from '../../../src-renderer/player/frame/interceptor';
import type { Stage } from '../../../src-renderer/player/frame/stage';
import { pageClock, type Clock } from '../../../src-renderer/player/clock';
import type { PageEntry } from '../../../src-shared/contract/player';
import { createAttempt, standardProfile, step, type LaunchEvent } from '../../../src-shared/scorm/attempt';
import type { ScormVersion } from '../../../src-shared/scorm/cam/course';
import { aCourse12, aCourse2004, aSco } from '../../scorm/a-course';
import { contentApi, type PlayedContent } from './content-api';

const launch: LaunchEvent = {
  type: 'launch',
  nowMs: 1_700_000_000_000,
  learner: { id: 'jdoe', name: 'Doe, Jane' },
  mode: 'normal',
  credit: 'credit',
  seed: 1,
  profile: standardProfile,
};

/** Nothing is shown: there is no document. */
const noStage: Stage = {
  show: () => undefined,
  clear: () => Promise.resolve(),
  clearNow: () => undefined,
};

/** The page's clock without its timers, which would outlast the benchmark. */
const clock: Clock = { ...pageClock, after: () => () => undefined };

/**
 * A fresh attempt behind the player's own API object and runner: what a call of content goes through in the page, up to the
 * entry that the outbox would send.
 */
export function ourPlayer(version: ScormVersion): PlayedContent {
  const course = version === '1.2' ? aCourse12(aSco('sco')) : aCourse2004([aSco('sco')]);
  const { state, result } = step(createAttempt(course), launch);
  const entries: Omit<PageEntry, 'number'>[] = [];
  const runner = createAttemptRunner({
    state,
    clock,
    stage: noStage,
    record: (entry) => entries.push(entry),
    notify: () => undefined,
    onChange: () => undefined,
  });
  runner.start(result.delivered);
  const api = apiObject(
    version,
    chainOf([noteBegin(clock)], (call) => runner.call(call)),
  );
  return {
    content: contentApi(version, api),
    leave: () => {
      runner.pageGoes();
      runner.view();
    },
  };
}

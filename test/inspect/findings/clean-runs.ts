import type { Course } from '../../../src-shared/scorm/cam/course';
import { aCourse12, aCourse2004, anAsset, aSco } from '../../scorm/a-course';
import type { Recorder } from '../recorder';
import { course12, course2004 } from './plants';

/** Attempts that a demanding author would call faultless: nothing may be found in them. */
export interface CleanRun {
  readonly what: string;
  readonly course: Course;
  readonly play: (run: Recorder) => void;
}

const two = aCourse2004([aSco('a'), aSco('b')], { root: { flow: true, choice: true } });

export const cleanRuns: readonly CleanRun[] = [
  { what: 'nothing has happened yet', course: course2004, play: () => undefined },
  {
    what: 'just opened',
    course: course2004,
    play: (run) => {
      run.launch();
    },
  },
  {
    what: 'under way, nothing said yet',
    course: course12,
    play: (run) => {
      run.start().pass(3600);
      run.get('cmi.core.lesson_location');
    },
  },
  {
    what: 'a page that was left standing open over night, and saved nothing before',
    course: course12,
    play: (run) => {
      run.start().pass(20).fill({ 'cmi.core.lesson_status': 'completed' }).pass(20);
      run.fill({ 'cmi.core.lesson_location': '2' }).pass(50_000);
      run.fill({ 'cmi.core.session_time': '00:00:50' }).end();
    },
  },
  {
    what: 'a page that is completed by being seen, within seconds, without Commit (1.2)',
    course: course12,
    play: (run) => {
      run.start().pass(20);
      run.fill({ 'cmi.core.lesson_status': 'completed', 'cmi.core.session_time': '00:00:20' }).end();
    },
  },
  {
    what: 'a lesson with a score and all around it (1.2)',
    course: aCourse12(aSco('lesson', { masteryScore: 70 })),
    play: (run) => {
      run.start().fill({ 'cmi.core.lesson_status': 'incomplete' }).commit().pass(300);
      run.fill({
        'cmi.core.score.min': '0',
        'cmi.core.score.max': '100',
        'cmi.core.score.raw': '85',
        'cmi.core.lesson_status': 'completed',
        'cmi.core.session_time': '00:05:00',
      });
      run.commit().end();
    },
  },
  {
    what: 'left in the middle with "suspend", and finished another day (2004)',
    course: course2004,
    play: (run) => {
      run.start();
      run.read('cmi.location');
      run.fill({
        'cmi.completion_status': 'incomplete',
        'cmi.location': '3',
        'cmi.suspend_data': 'page=3',
        'cmi.session_time': 'PT3M',
        'cmi.exit': 'suspend',
      });
      run.commit().end();
      run.pass(86_400).start();
      run.read('cmi.suspend_data');
      run.fill({
        'cmi.score.min': '0',
        'cmi.score.max': '20',
        'cmi.score.raw': '18',
        'cmi.score.scaled': '0.9',
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
        'cmi.suspend_data': 'page=9',
        'cmi.session_time': 'PT4M',
        'cmi.exit': 'normal',
      });
      run.commit().end();
    },
  },
  {
    what: 'a test that was failed honestly',
    course: course2004,
    play: (run) => {
      run.start().fill({
        'cmi.score.min': '0',
        'cmi.score.max': '10',
        'cmi.score.raw': '2',
        'cmi.score.scaled': '0.2',
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'failed',
        'cmi.session_time': 'PT4M',
      });
      run.commit().end();
    },
  },
  {
    what: 'content that looks what the system can do, and asks what was wrong',
    course: course2004,
    play: (run) => {
      run.start();
      run.get('cmi.no_such_thing');
      run.set('cmi.learner_preference.audio_level', 'loud');
      run.askError();
      run.fill({ 'cmi.completion_status': 'completed', 'cmi.session_time': 'PT4M' }).commit().end();
    },
  },
  {
    what: 'a test that tells each answer (1.2)',
    course: aCourse12(aSco('lesson', { masteryScore: 70 })),
    play: (run) => {
      run.start();
      for (const at of [0, 1, 2]) {
        run.set(`cmi.interactions.${at}.id`, `q${at}`);
        run.set(`cmi.interactions.${at}.type`, 'true-false');
        run.set(`cmi.interactions.${at}.student_response`, 't');
        run.commit();
      }
      run.set('cmi.core.score.max', '100');
      run.set('cmi.core.score.raw', '85');
      run.set('cmi.core.lesson_status', 'passed');
      run.set('cmi.core.session_time', '00:05:00');
      run.commit().end();
    },
  },
  {
    what: 'two lessons after each other, the learner goes on',
    course: two,
    play: (run) => {
      for (const last of [false, true]) {
        if (last) run.initialize();
        else run.start();
        run.fill({ 'cmi.completion_status': 'completed', 'cmi.session_time': 'PT1M' }).commit();
        run.navigate(last ? 'exitAll' : 'continue');
        run.terminate();
        run.unload();
      }
    },
  },
  {
    what: 'content that asks to be suspended by the request of the standard',
    course: two,
    play: (run) => {
      run.start().fill({
        'cmi.completion_status': 'incomplete',
        'cmi.suspend_data': 'page=2',
        'cmi.session_time': 'PT1M',
        'adl.nav.request': 'suspendAll',
      });
      run.commit().end();
    },
  },
  {
    what: 'the player was lost: no fault of the content',
    course: course2004,
    play: (run) => {
      run.start().fill({ 'cmi.location': '1' }).commit();
      run.take({ type: 'abort', nowMs: run.nowMs, reason: 'lost' });
    },
  },
  {
    what: 'the player was lost, and the server found out a day later',
    course: course2004,
    play: (run) => {
      run.start().fill({ 'cmi.location': '1' }).pass(86_400);
      run.take({ type: 'abort', nowMs: run.nowMs, reason: 'lost' });
    },
  },
  {
    what: 'commits its first place at once, and then every two minutes',
    course: course12,
    play: (run) => {
      run.start().fill({ 'cmi.core.lesson_location': 'begin' }).commit();
      for (let page = 0; page < 5; page += 1)
        run
          .fill({ 'cmi.core.lesson_location': String(page) })
          .pass(120)
          .commit();
      run.fill({ 'cmi.core.lesson_status': 'completed', 'cmi.core.session_time': '00:10:00' }).end();
    },
  },
  {
    what: 'a picture, which has nothing to say',
    course: aCourse2004([anAsset('picture')]),
    play: (run) => {
      run.launch();
      run.unload();
    },
  },
  {
    what: 'looked at in review, where nothing is kept',
    course: course2004,
    play: (run) => {
      run.start({ mode: 'browse', credit: 'no-credit' });
      run.fill({ 'cmi.completion_status': 'completed', 'cmi.session_time': 'PT1M' });
      run.end();
    },
  },
];

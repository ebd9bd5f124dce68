import { standardProfile } from '../../../src-shared/scorm/attempt';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { aCourse12, aCourse2004, aSco } from '../../scorm/a-course';
import { smallestCutProfile, smallestRefusedProfile } from '../../../src-shared/inspect/profiles/by-the-book';
import { iliasProfile } from '../../../src-shared/inspect/profiles/ilias';
import { engineProfileOf } from '../../../src-shared/inspect/profiles/lms-profile';
import { moodleProfile, moodleRelaxedProfile } from '../../../src-shared/inspect/profiles/moodle';
import type { Recorder } from '../recorder';

/** An attempt with one fault planted in it. Written before the rules, and apart from them. */
export interface Plant {
  readonly finding: string;
  readonly what: string;
  readonly course: Course;
  /** Plays it; answers the positions at which the fault shows, where the plant knows them. */
  readonly play: (run: Recorder) => readonly number[] | null;
}

export const course12 = aCourse12(aSco('lesson'));
export const course2004 = aCourse2004([aSco('lesson')]);
const withMastery = aCourse12(aSco('lesson', { masteryScore: 70 }));
const scored = {
  id: 'main',
  isPrimary: true,
  satisfiedByMeasure: true,
  minNormalizedMeasure: 0.7,
  maps: [],
} as const;
const withPassingScore = aCourse2004([aSco('lesson', { sequencing: { objectives: [scored] } })]);
const second = aCourse2004([aSco('lesson')], { edition: '2nd' });

/** What content that keeps to the book does at its end. */
const leave12 = (run: Recorder) =>
  run.fill({ 'cmi.core.session_time': '00:05:00', 'cmi.core.lesson_status': 'completed' }).commit().end();
const leave2004 = (run: Recorder) =>
  run
    .fill({
      'cmi.session_time': 'PT5M',
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
    })
    .commit()
    .end();

export const plants: readonly Plant[] = [
  {
    finding: 'run.initialize-never',
    what: 'a SCO that never speaks',
    course: course2004,
    play: (run) => {
      run.launch();
      run.unload();
      return [run.position];
    },
  },
  {
    finding: 'run.calls-before-initialize',
    what: 'asks for its place before it has begun (2004)',
    course: course2004,
    play: (run) => {
      run.launch();
      run.get('cmi.location');
      const at = run.position;
      run.initialize();
      leave2004(run);
      return [at];
    },
  },
  {
    finding: 'run.calls-before-initialize',
    what: 'sets its status before it has begun (1.2)',
    course: course12,
    play: (run) => {
      run.launch();
      run.set('cmi.core.lesson_status', 'incomplete');
      const at = run.position;
      run.initialize();
      leave12(run);
      return [at];
    },
  },
  {
    finding: 'run.calls-after-terminate',
    what: 'saves its place after its end',
    course: course2004,
    play: (run) => {
      run.start().fill({
        'cmi.session_time': 'PT5M',
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
      });
      run.commit().terminate();
      run.set('cmi.location', '9');
      const at = run.position;
      run.unload();
      return [at];
    },
  },
  {
    finding: 'run.status-after-terminate',
    what: 'passes after its end (1.2)',
    course: course12,
    play: (run) => {
      run
        .start()
        .fill({ 'cmi.core.session_time': '00:05:00', 'cmi.core.lesson_status': 'incomplete' })
        .commit()
        .terminate();
      run.set('cmi.core.lesson_status', 'completed');
      const at = run.position;
      run.unload();
      return [at];
    },
  },
  {
    finding: 'run.status-after-terminate',
    what: 'passes after its end (2004)',
    course: course2004,
    play: (run) => {
      run
        .start()
        .fill({ 'cmi.session_time': 'PT5M', 'cmi.completion_status': 'completed' })
        .commit()
        .terminate();
      run.set('cmi.success_status', 'passed');
      const at = run.position;
      run.unload();
      return [at];
    },
  },
  {
    finding: 'run.commit-never',
    what: 'works for ten minutes and trusts in Terminate',
    course: course2004,
    play: (run) => {
      run.start().fill({ 'cmi.location': '1' });
      const first = run.position;
      run
        .pass(600)
        .fill({
          'cmi.completion_status': 'completed',
          'cmi.success_status': 'passed',
          'cmi.session_time': 'PT10M',
        })
        .end();
      return [first];
    },
  },
  {
    finding: 'run.commit-never',
    what: 'is open for minutes and has not saved yet',
    course: course12,
    play: (run) => {
      run.start().fill({ 'cmi.core.lesson_location': '1' });
      const first = run.position;
      run.pass(600).fill({ 'cmi.core.lesson_location': '2' });
      return [first];
    },
  },
  {
    finding: 'run.commit-never',
    what: 'sets one value, and is left ten minutes later',
    course: course2004,
    play: (run) => {
      run.start().fill({ 'cmi.completion_status': 'completed', 'cmi.session_time': 'PT10M' });
      const first = run.position - 1;
      run.pass(600).end();
      return [first];
    },
  },
  {
    finding: 'run.commit-never',
    what: 'commits before there is anything to save, and never again',
    course: course12,
    play: (run) => {
      run.start().commit().fill({ 'cmi.core.lesson_status': 'completed' });
      const first = run.position;
      run.pass(600).fill({ 'cmi.core.session_time': '00:10:00' }).end();
      return [first];
    },
  },
  {
    finding: 'run.commit-never',
    what: 'saves its first page and no later one',
    course: course12,
    play: (run) => {
      run.start().fill({ 'cmi.core.lesson_location': '1' }).commit().pass(10);
      run.fill({ 'cmi.core.lesson_status': 'completed' });
      const first = run.position;
      run.pass(600).fill({ 'cmi.core.session_time': '00:10:00' }).end();
      return [first];
    },
  },
  {
    finding: 'run.terminate-never',
    what: 'is taken away without a word',
    course: course2004,
    play: (run) => {
      run
        .start()
        .fill({
          'cmi.completion_status': 'completed',
          'cmi.success_status': 'passed',
          'cmi.session_time': 'PT5M',
        })
        .commit();
      run.unload();
      return [run.position];
    },
  },
  {
    finding: 'run.session-time-never',
    what: 'never tells how long it took (1.2)',
    course: course12,
    play: (run) => {
      run.start().fill({ 'cmi.core.lesson_status': 'completed' }).commit().terminate();
      const at = run.position;
      run.unload();
      return [at];
    },
  },
  {
    finding: 'run.session-time-never',
    what: 'never tells how long it took (2004)',
    course: course2004,
    play: (run) => {
      run.start().fill({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' });
      run.commit().terminate();
      const at = run.position;
      run.unload();
      return [at];
    },
  },
  {
    finding: 'run.exit-not-suspend',
    what: 'keeps a place and leaves without "suspend" (1.2)',
    course: course12,
    play: (run) => {
      run.start().fill({ 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'page=3' });
      const at = run.position;
      run.fill({ 'cmi.core.session_time': '00:05:00' }).commit().end();
      return [at];
    },
  },
  {
    finding: 'run.exit-not-suspend',
    what: 'keeps a place and leaves with "normal" (2004)',
    course: course2004,
    play: (run) => {
      run.start().fill({ 'cmi.completion_status': 'incomplete', 'cmi.suspend_data': 'page=3' });
      const at = run.position;
      run.fill({ 'cmi.session_time': 'PT5M', 'cmi.exit': 'normal' }).commit().end();
      return [at];
    },
  },
  {
    finding: 'run.score-without-max',
    what: 'tells 17 of nobody knows how many (1.2)',
    course: course12,
    play: (run) => {
      run.start().fill({ 'cmi.core.score.raw': '17' });
      const at = run.position;
      run.fill({
        'cmi.core.score.min': '0',
        'cmi.core.lesson_status': 'passed',
        'cmi.core.session_time': '00:05:00',
      });
      run.commit().end();
      return [at];
    },
  },
  {
    finding: 'run.score-without-max',
    what: 'tells 17 of nobody knows how many (2004)',
    course: course2004,
    play: (run) => {
      run.start().fill({ 'cmi.score.scaled': '0.17', 'cmi.score.raw': '17' });
      const at = run.position;
      leave2004(run);
      return [at];
    },
  },
  {
    finding: 'run.score-without-scaled',
    what: 'tells points where the course reads the scaled score',
    course: withPassingScore,
    play: (run) => {
      run.start().fill({ 'cmi.score.min': '0', 'cmi.score.max': '20', 'cmi.score.raw': '17' });
      const at = run.position;
      leave2004(run);
      return [at];
    },
  },
  {
    finding: 'run.score-without-min',
    what: 'tells a score below zero and no least one',
    course: course2004,
    play: (run) => {
      run.start().fill({ 'cmi.score.max': '20', 'cmi.score.scaled': '-0.1', 'cmi.score.raw': '-2' });
      const at = run.position;
      leave2004(run);
      return [at];
    },
  },
  {
    finding: 'run.completed-never-passed',
    what: 'completes under a mastery score without any score (1.2)',
    course: withMastery,
    play: (run) => {
      run.start();
      leave12(run);
      return null;
    },
  },
  {
    finding: 'run.completed-never-passed',
    what: 'completes under a passing score without any score (2004)',
    course: withPassingScore,
    play: (run) => {
      run.start().fill({ 'cmi.completion_status': 'completed', 'cmi.session_time': 'PT5M' }).commit().end();
      return null;
    },
  },
  {
    finding: 'run.session-time-never',
    what: 'tells its time in words that are none, and asks why they are refused',
    course: course12,
    play: (run) => {
      run.start().fill({ 'cmi.core.lesson_status': 'completed' });
      run.set('cmi.core.session_time', 'five minutes');
      const at = run.position;
      run.askError().commit().end();
      return [at];
    },
  },
  {
    finding: 'run.status-refused',
    what: 'sets a status that there is not, asks why, and leaves it at that (1.2)',
    course: course12,
    play: (run) => {
      run.start().fill({ 'cmi.core.session_time': '00:05:00' });
      run.set('cmi.core.lesson_status', 'complete');
      const at = run.position;
      run.askError().commit().end();
      return [at];
    },
  },
  {
    finding: 'run.status-refused',
    what: 'sets a status that there is not, and leaves it at that (2004)',
    course: course2004,
    play: (run) => {
      run.start().fill({ 'cmi.session_time': 'PT5M', 'cmi.success_status': 'passed' });
      run.set('cmi.completion_status', 'complete');
      const at = run.position;
      run.commit().end();
      return [at];
    },
  },
  {
    finding: 'run.commit-never',
    what: 'calls Commit, but late',
    course: course12,
    play: (run) => {
      run.start().fill({ 'cmi.core.lesson_location': '1' });
      const first = run.position;
      run.pass(76);
      leave12(run);
      return [first];
    },
  },
  {
    finding: 'run.errors-ignored',
    what: 'sets a status that there is not, and goes on',
    course: course2004,
    play: (run) => {
      run.start().set('cmi.completion_status', 'Completed');
      const at = run.position;
      leave2004(run);
      return [at];
    },
  },
  {
    finding: 'run.commit-failed',
    what: 'goes on after a Commit that failed, though Terminate saves later',
    course: course2004,
    play: (run) => {
      run.start().fill({ 'cmi.location': '1' });
      const fault = { rule: 'r', kind: 'commit-failure', delayMs: 0 } as const;
      const answer = { value: 'false', errorCode: '391' };
      run.take({ type: 'call', nowMs: run.nowMs, method: 'Commit', args: [''], fault: { ...fault, answer } });
      const at = run.position;
      leave2004(run);
      return [at];
    },
  },
  {
    finding: 'run.read-only-set',
    what: 'sets the name of the learner (1.2)',
    course: course12,
    play: (run) => {
      run.start().set('cmi.core.student_name', 'Somebody');
      const at = run.position;
      run.askError();
      leave12(run);
      return [at];
    },
  },
  {
    finding: 'run.read-only-set',
    what: 'sets the count of a list (2004)',
    course: course2004,
    play: (run) => {
      run.start().set('cmi.interactions._count', '3');
      const at = run.position;
      run.askError();
      leave2004(run);
      return [at];
    },
  },
  {
    finding: 'run.suspend-data-near-limit',
    what: 'fills suspend_data to the brim (1.2)',
    course: course12,
    play: (run) => {
      run.start().fill({ 'cmi.suspend_data': 'x'.repeat(4000) });
      const at = run.position;
      leave12(run);
      return [at];
    },
  },
  {
    finding: 'run.suspend-data-over-limit',
    what: 'keeps more than other systems need to (2nd edition)',
    course: second,
    play: (run) => {
      run.start().fill({ 'cmi.suspend_data': 'x'.repeat(4001) });
      const at = run.position;
      leave2004(run);
      return [at];
    },
  },
  {
    finding: 'run.suspend-data-over-limit',
    what: 'keeps more than the profile allows, and is refused',
    course: course2004,
    play: (run) => {
      run.launch({ profile: { ...standardProfile, suspendDataLimit: 1000 } });
      run.initialize();
      run.set('cmi.suspend_data', 'ä'.repeat(600));
      const at = run.position;
      run.askError();
      leave2004(run);
      return [at];
    },
  },
  ...[moodleProfile, moodleRelaxedProfile, iliasProfile, smallestRefusedProfile, smallestCutProfile].map(
    (profile): Plant => ({
      finding: 'run.suspend-data-over-limit',
      what: `keeps more than ${profile.name} does`,
      course: course12,
      play: (run) => {
        run.launch({ profile: engineProfileOf(profile, '1.2') });
        run.initialize();
        run.set('cmi.suspend_data', 'x'.repeat(64_001));
        const at = run.position;
        run.askError();
        leave12(run);
        return [at];
      },
    }),
  ),
  {
    finding: 'run.same-value-repeated',
    what: 'tells the same place at every turn of a clock',
    course: course2004,
    play: (run) => {
      run.start();
      for (let turn = 0; turn < 300; turn += 1) run.fill({ 'cmi.location': '4' });
      leave2004(run);
      return null;
    },
  },
];

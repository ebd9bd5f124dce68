import { expect, test } from 'vitest';
import { FiguresTable } from '../../../src-renderer/inspector/compare/figures-table';
import type { Session } from '../../../src-shared/contract/sessions';
import { emptyFold, foldOn } from '../../../src-shared/inspect/fold';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { Recorder } from '../../inspect/recorder';
import { aCourse12, aSco } from '../../scorm/a-course';
import { markupOf } from '../support/render';

function attemptOn(course: Course) {
  const run = new Recorder(course).start();
  run.pass(90).fill({ 'cmi.core.session_time': '00:01:30' }).end();
  const { entries } = run;
  return { session: {} as Session, course, entries, fold: foldOn(emptyFold(course), entries) };
}

/** Name and the two values of each line. */
function linesOf(markup: string): readonly (readonly string[])[] {
  return [...markup.matchAll(/<tr.*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell = '']) => cell),
  );
}

test('two attempts on versions with other activities tell the time in each of them, and where there is none of that name', () => {
  const [one, other] = [aCourse12(aSco('a'), aSco('b')), aCourse12(aSco('a'), aSco('c'))].map(attemptOn);
  if (one === undefined || other === undefined) throw new Error('There are two.');
  const lines = linesOf(markupOf(<FiguresTable one={one} other={other} />));
  const times = lines.filter(([name]) => name?.startsWith('Time in'));
  expect(times).toEqual([
    ['Time in “Title of a”', '1:30', '1:30'],
    ['Time in “Title of b”', '0:00', '–'],
    ['Time in “Title of c”', '–', '0:00'],
  ]);
});

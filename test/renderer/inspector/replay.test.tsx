import { expect, test } from 'vitest';
import { Breaks } from '../../../src-renderer/inspector/compare/replay-page';
import { replayOn } from '../../../src-shared/inspect/replay';
import { aCourse12, aSco } from '../../scorm/a-course';
import { Recorder } from '../../inspect/recorder';
import { markupOf } from '../support/render';

const course = aCourse12(aSco('a', { masteryScore: 50 }));

function markupOver(masteryScore: number): string {
  const run = new Recorder(course).start();
  run.fill({ 'cmi.core.score.raw': '60' }).end();
  const other = aCourse12(aSco('a', { masteryScore }));
  return markupOf(<Breaks replay={replayOn(course, other, run.entries)} version={2} />);
}

test('a version that fails who had passed does break something, though each call is answered as it was', () => {
  const markup = markupOver(80);
  expect(markup).toContain('data-whole="false"');
  expect(markup).toContain('Success: was “Passed”, would be “Failed”');
  expect(markup).not.toContain('Nothing would break');
});

test('a version that comes to the same breaks nothing', () => {
  expect(markupOver(55)).toContain('data-whole="true"');
});

test('activities that the other version has not are named, whether or not the attempt was in them', () => {
  const own = aCourse12(aSco('a'), aSco('b'), aSco('c'));
  const run = new Recorder(own).start();
  run.end();
  const markup = markupOf(
    <Breaks replay={replayOn(own, aCourse12(aSco('c'), aSco('d')), run.entries)} version={2} />,
  );
  expect(markup).toMatch(/data-testid="gone"[^>]*>[^<]*Title of a \(a\)/);
  expect(markup).toMatch(/data-testid="gone-unseen"[^>]*>[^<]*Title of b \(b\)</);
});

test('progress that would be another is told in percent', () => {
  const own = aCourse12(aSco('a'));
  const run = new Recorder(own).start();
  run.fill({ 'cmi.core.lesson_status': 'completed' }).end();
  const markup = markupOf(
    <Breaks replay={replayOn(own, aCourse12(aSco('a'), aSco('b'), aSco('c')), run.entries)} version={2} />,
  );
  expect(markup).toContain('Progress: was “100%”, would be “33%”');
});

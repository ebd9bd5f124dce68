import { expect, test } from 'vitest';
import { emptyFold, foldOn } from '../../../src-shared/inspect/fold';
import type { Session } from '../../../src-shared/contract/sessions';
import { whyPanel } from '../../../src-renderer/inspector/panels/why';
import { aRule } from '../../scorm/sn/a-tree';
import { aCourse2004, aSco } from '../../scorm/a-course';
import { Recorder } from '../../inspect/recorder';
import { markupOf } from '../support/render';

function whyAt(rules: Parameters<typeof aSco>[1]): string {
  const run = new Recorder(
    aCourse2004([aSco('a'), aSco('b', rules)], { root: { flow: true, choice: true } }),
  );
  run.start();
  const fold = foldOn(emptyFold(run.course), run.entries);
  const session = { version: 1 } as Session;
  const { course, entries } = run;
  const moment = { session, course, entries, fencedTotal: 0, before: null, fold, observations: [] };
  return markupOf(<whyPanel.Body moment={moment} />);
}

test('a Next that is offered and would open nothing says so, and why, unasked', () => {
  const markup = whyAt({ sequencing: { objectives: [], preConditionRules: [aRule('disabled', 'always')] } });
  expect(markup).toMatch(/data-wish="continue"[^>]*data-offered="true"[^>]*data-standing="blocked"/);
  expect(markup).toContain('offered, but would open nothing');
  expect(markup).toMatch(/data-testid="reasons".*disabled/);
});

test('a Next that leads on is available, and no line is open', () => {
  const markup = whyAt({});
  expect(markup).toMatch(/data-wish="continue"[^>]*data-standing="available"/);
  expect(markup).not.toContain('data-standing="blocked"');
  expect(markup).not.toContain('data-testid="reasons"');
});

import { expect, test } from 'vitest';
import type { SetAsideEntry } from '../../../src-shared/contract/session-journal';
import type { Session } from '../../../src-shared/contract/sessions';
import { emptyFold } from '../../../src-shared/inspect/fold';
import { setAsideParts } from '../../../src-shared/inspect/set-aside';
import type { Moment } from '../../../src-renderer/inspector/moment';
import { PanelArea } from '../../../src-renderer/inspector/panel-area';
import { setAsidePanel } from '../../../src-renderer/inspector/panels/set-aside';
import { statusPanel } from '../../../src-renderer/inspector/panels/status';
import { aCourse12, aSco } from '../../scorm/a-course';
import { call, entry } from '../support/entries';
import { markupOf } from '../support/render';

const when = '2026-01-02T03:04:05.000Z';

function aside(turn: number, epoch: number, position: number, element: string | null): SetAsideEntry {
  const of = element === null ? ({ type: 'unload', nowMs: 1 } as const) : call('LMSGetValue', element);
  const {
    activity_id: _id,
    server_result: _result,
    server_error_code: _code,
    ...rest
  } = entry({
    ...{ position, epoch, of },
  });
  return { ...rest, turn, reason: turn === 1 ? 'replaced' : 'merged', set_aside_at: when };
}

const entries = [
  aside(1, 3, 7, 'cmi.core.exit'),
  aside(2, 3, 7, 'cmi.core.entry'),
  aside(2, 3, 8, null),
  aside(2, 4, 9, 'cmi.core.credit'),
];

function momentOf(setAside: Moment['setAside']): Moment {
  const course = aCourse12(aSco('a'));
  return {
    ...{ session: { version: 3, package_version: 1 } as Session, course, entries: [], observations: [] },
    ...{ fencedTotal: 0, before: null, fold: emptyFold(course), setAside },
  };
}

test('what was set aside is told launch by launch, each time by itself', () => {
  expect(
    setAsideParts(entries).map(({ turn, epoch, calls, entries: { length } }) => [turn, epoch, calls, length]),
  ).toEqual([
    [1, 3, 1, 1],
    [2, 3, 1, 2],
    [2, 4, 1, 1],
  ]);
});

test('the panel lists the newest of it with what became of it, and the status says that there is some', () => {
  const moment = momentOf({ entries, reading: undefined });
  const markup = markupOf(<setAsidePanel.Body moment={moment} />);
  expect(markup).toContain('Epoch 4: 1 call, set aside on');
  expect(markup).toContain('merged into the attempt');
  expect(markup).toMatch(/aria-label="Set aside".*data-element="cmi.core.credit"/);
  expect(markup).not.toContain('cmi.core.exit');
  expect(markupOf(<statusPanel.Body moment={moment} />)).toContain('set 4 entries aside');
  expect(markupOf(<statusPanel.Body moment={momentOf(undefined)} />)).not.toContain('aside');
});

test('the panel is offered only where a sync has set something aside', () => {
  const panel = 'data-panel="set-aside"';
  expect(markupOf(<PanelArea area="main" isSynced />)).toContain(panel);
  expect(markupOf(<PanelArea area="main" isSynced={false} />)).not.toContain(panel);
});

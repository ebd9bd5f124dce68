import { expect, test } from 'vitest';
import type { Session } from '../../../src-shared/contract/sessions';
import { createStory } from '../../../src-shared/inspect/story';
import { groupedBySco } from '../../../src-renderer/inspector/panels/call-groups';
import { CallList } from '../../../src-renderer/inspector/panels/call-list';
import { rowOf } from '../../../src-renderer/inspector/panels/call-rows';
import { lossesPanel } from '../../../src-renderer/inspector/panels/losses';
import { readTyped } from '../../../src-renderer/inspector/scrubber/number-field';
import { Scrubber } from '../../../src-renderer/inspector/scrubber/scrubber';
import { comparableOf } from '../../../src-renderer/api/sessions';
import { SessionId } from '../../../src-shared/kernel/ids';
import { Router } from 'wouter';
import { aCourse12, aSco } from '../../scorm/a-course';
import { Recorder } from '../../inspect/recorder';
import { markupOf } from '../support/render';

const run = new Recorder(aCourse12(aSco('a'))).start();
const story = createStory(run.course);
story.readOn(run.entries);
const nothing = () => undefined;

function scrubberAt(at: number | null, isWhole = true): string {
  const position = at ?? run.entries.length;
  const moves = { openings: 0, open: nothing, goTo: nothing, goLive: nothing, compareWith: nothing };
  const travel = { at, base: null, position, journal: run.entries, story, ...moves };
  return markupOf(<Scrubber sessionId={null} travel={travel} isWhole={isWhole} />);
}

test('a screen reader is told the moment in the past, and nothing of what happens now', () => {
  const statuses = (markup: string) =>
    [...markup.matchAll(/role="status"[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(statuses(scrubberAt(null)).join('')).toBe('');
  expect(statuses(scrubberAt(1)).join('')).toContain('1');
});

test('while the journal is being read, the newest that is there is not told to be the newest', () => {
  expect(scrubberAt(null)).toContain('Newest entry');
  expect(scrubberAt(null, false)).toContain('Still reading; up to now');
  expect(scrubberAt(null, false)).not.toContain('Newest entry');
});

test.each([
  [4, { to: 4, kept: null }],
  [5, { to: null, kept: 5 }],
  ['', { to: null, kept: '' }],
  ['007', { to: null, kept: 7 }],
] as const)('of 4 entries "%s" is typed', (typed, read) => {
  expect(readTyped(typed, 4)).toEqual(read);
});

test('the steps keep the focus at both ends of the way', () => {
  for (const at of [0, null]) {
    const markup = scrubberAt(at);
    expect(markup.match(/aria-disabled="true"/g)).toHaveLength(1);
    expect(markup).not.toMatch(/<button[^>]* disabled=""/);
  }
});

test('the numbers of entries have the room of the longest one, also where that is folded away', () => {
  const rows = run.entries.map(rowOf);
  const closed = new Set(rows.map(({ activityId }) => activityId ?? ''));
  for (const lines of [rows, groupedBySco(rows, closed)]) {
    const markup = markupOf(
      <CallList
        {...{ lines, isGrouped: lines !== rows, lastPosition: 1_234_567, titles: new Map(), at: null }}
        {...{ onGo: nothing, onLeave: nothing, onToggle: nothing }}
      />,
    );
    expect(markup).toContain('--number-width:8ch');
  }
});

test('many losses can be scrolled', () => {
  const session = { id: 's-1', package_id: 'p-1', sandbox: null } as unknown as Session;
  const fold = story.at(story.length);
  const moment = { session, course: run.course, entries: run.entries, fencedTotal: 0, fold };
  const markup = markupOf(
    <Router ssrPath="/">
      <lossesPanel.Body moment={{ ...moment, before: null, observations: [] }} />
    </Router>,
  );
  expect(markup).toMatch(/ScrollArea[^]*data-testid="losses-panel"/);
});

test('a session is compared with its own forks and with real ones; a sandbox with all', () => {
  const own = SessionId.parse('3a0d6a1e-8f0b-4a3e-9d51-0c8f1f1b8a11');
  const other = SessionId.parse('3a0d6a1e-8f0b-4a3e-9d51-0c8f1f1b8a12');
  const fork = (from: SessionId) => ({ sandbox: { kind: 'fork', from: { session_id: from, position: 1 } } });
  const [real, mine, theirs] = [{ sandbox: null }, fork(own), fork(other)] as unknown as readonly [
    Session,
    Session,
    Session,
  ];
  expect(comparableOf(own, [real], [mine, theirs])).toEqual([mine, real]);
  expect(comparableOf(null, [real], [mine, theirs])).toEqual([mine, theirs, real]);
});

import { expect, test } from 'vitest';
import { Router } from 'wouter';
import type { Session } from '../../../src-shared/contract/sessions';
import { emptyFold, foldOn } from '../../../src-shared/inspect/fold';
import { matrixOf } from '../../../src-shared/inspect/matrix';
import { lossesPanel } from '../../../src-renderer/inspector/panels/losses';
import { MatrixTable } from '../../../src-renderer/inspector/profiles/matrix-table';
import { journalOf } from '../../inspect/recorder';
import { aCourse12, aSco } from '../../scorm/a-course';
import { Player } from '../../scorm/a-player';
import { markupOf } from '../support/render';

function played() {
  const player = new Player(aCourse12(aSco('a'))).start();
  player.fill({ 'cmi.core.lesson_location': 'page 2', 'cmi.suspend_data': 'x'.repeat(5000) });
  player.unload();
  return player;
}

function panelOf({ course, journal }: Player, isFile = false): string {
  const entries = journalOf(course, journal);
  const fold = foldOn(emptyFold(course), entries);
  const session = { session_id: 's-1', id: 's-1', package_id: 'p-1', sandbox: null } as unknown as Session;
  const moment = { isFile, session, course, entries, fencedTotal: 0, fold, before: null, observations: [] };
  return markupOf(
    <Router ssrPath="/">
      <lossesPanel.Body moment={moment} />
    </Router>,
  );
}

test('the panel of losses names what was lost, and leads to the test bench at the moment shown', () => {
  const player = played();
  const markup = panelOf(player);
  expect(markup).toContain('data-element="cmi.core.lesson_location"');
  expect(markup).toContain('Never saved');
  expect(markup).toContain(`/packages/p-1/bench/s-1/${String(player.journal.length)}`);
});

test('the panel of losses takes a page that was killed for gone, until content runs again', () => {
  const player = new Player(aCourse12(aSco('a'))).start();
  expect(panelOf(player)).toContain('Nothing yet');
  const answer = { value: 'false', errorCode: '101' };
  const fault = { rule: 'r', kind: 'kill' as const, delayMs: 0, answer };
  player.take({ type: 'call', nowMs: player.nowMs, method: 'LMSCommit', args: [''], fault });
  expect(panelOf(player)).not.toContain('Nothing yet');
  player.start();
  expect(panelOf(player)).toContain('Nothing yet');
});

test('the matrix gives each LMS its row, and each difference its rule with a source', () => {
  const { course, journal } = played();
  const markup = markupOf(<MatrixTable rows={matrixOf(course, journal)} />);
  expect(markup).toContain('data-profile="openolat"');
  expect(markup).toContain('What no Commit stored is lost');
  expect(markup).toContain('OLATApiAdapter.java');
});

test('a rule of which calls show nothing is named in the row of its LMS', () => {
  const { course, journal } = played();
  const rows = matrixOf(course, journal);
  const unseenIn = (id: string) => rows.find(({ profile }) => profile.id === id)?.unseen.length;
  expect([unseenIn('standard'), unseenIn('moodle')]).toEqual([0, 1]);
  expect(markupOf(<MatrixTable rows={rows} />)).toMatch(
    /data-testid="matrix-unseen"[^>]*><strong>No call shows this rule.*found by its exact name only/,
  );
});

test('a session from a file is held against each LMS, too, but leads to no page of a session', () => {
  const markup = panelOf(played(), true);
  expect(markup).toContain('data-testid="matrix-of-file"');
  expect(markup).not.toContain('to-matrix');
});

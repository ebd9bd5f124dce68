import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../src-shared/inspect/matrix';
import { lmsProfiles } from '../../src-shared/inspect/profiles';
import { aCourse12, aCourse2004, aSco } from '../scorm/a-course';
import { Player } from '../scorm/a-player';

const rowOf = (player: Player, id: string) => {
  const row = matrixOf(player.course, player.journal).find(({ profile }) => profile.id === id);
  if (row === undefined) throw new Error(`No profile ${id}`);
  return row;
};
const longText = 'x'.repeat(5000);

describe('a session played over again in every LMS', () => {
  test('is the same everywhere where content stays within the limits and ends itself', () => {
    const player = new Player(aCourse12(aSco('a'))).start();
    player.fill({ 'cmi.suspend_data': 'page 4', 'cmi.core.lesson_status': 'completed' }).end();
    const rows = matrixOf(player.course, player.journal);
    expect(rows.map(({ profile }) => profile.id)).toEqual(lmsProfiles.map(({ id }) => id));
    expect(rows.flatMap(({ changes, causes }) => [...changes, ...causes])).toEqual([]);
  });

  test('long suspend_data is refused by one, cut by another and kept by a third, each with its cause', () => {
    const player = new Player(aCourse12(aSco('a'))).start();
    player.fill({ 'cmi.suspend_data': longText }).end();
    const refused = rowOf(player, 'moodle');
    expect(refused.changes).toEqual([
      { kind: 'value', activityId: 'a', element: 'cmi.suspend_data', ours: longText, theirs: null },
      {
        kind: 'answer',
        ...{ position: 3, method: 'LMSSetValue', element: 'cmi.suspend_data' },
        ...{ ours: { value: 'true', errorCode: '0' }, theirs: { value: 'false', errorCode: '405' } },
      },
    ]);
    expect(refused.causes.map(({ rules }) => rules)).toEqual([
      { suspendRule: { mostCharacters: 4096, beyond: 'refuse' } },
    ]);
    expect(rowOf(player, 'smallest-cut').changes).toEqual([
      {
        kind: 'value',
        ...{ activityId: 'a', element: 'cmi.suspend_data', ours: longText, theirs: 'x'.repeat(4096) },
      },
    ]);
    expect(rowOf(player, 'moodle-relaxed').changes).toEqual([]);
  });

  test('what was never committed is lost where content is left without an end of its own', () => {
    const player = new Player(aCourse12(aSco('a'))).start();
    player.fill({ 'cmi.suspend_data': 'stored' });
    player.call('LMSCommit', '');
    player.fill({ 'cmi.suspend_data': 'too late' }).unload();
    const row = rowOf(player, 'openolat');
    expect(row.changes).toContainEqual({
      kind: 'value',
      ...{ activityId: 'a', element: 'cmi.suspend_data', ours: 'too late', theirs: 'stored' },
    });
    expect(row.causes.map(({ rules }) => rules)).toEqual([{ uncommitted: 'drop' }]);
  });

  test('what was never committed is kept where the LMS had time to commit by itself', () => {
    const player = new Player(aCourse12(aSco('a'))).start();
    player.fill({ 'cmi.suspend_data': 'page 4' });
    player.nowMs += 61_000;
    player.unload();
    const lost = { element: 'cmi.suspend_data', ours: 'page 4', theirs: null };
    expect(rowOf(player, 'moodle').changes).toContainEqual(expect.objectContaining(lost));
    expect(rowOf(player, 'moodle-auto-commit').changes).toEqual([]);
  });

  test('a run too short for the LMS to commit by itself loses as much as elsewhere', () => {
    const player = new Player(aCourse12(aSco('a'))).start();
    player.fill({ 'cmi.suspend_data': 'page 4' });
    player.nowMs += 59_000;
    player.unload();
    const row = rowOf(player, 'moodle-auto-commit');
    expect(row.changes).toEqual(rowOf(player, 'moodle').changes);
    expect(row.causes.map(({ rules }) => rules)).toEqual([{ uncommitted: 'drop' }]);
  });

  test('a pass mark decides over a status of content in one LMS and not in the other', () => {
    const player = new Player(aCourse12(aSco('a', { masteryScore: 80 }))).start();
    player.fill({ 'cmi.core.score.raw': '50', 'cmi.core.lesson_status': 'passed' }).end();
    expect(rowOf(player, 'moodle').summary.successStatus).toBe('failed');
    const ilias = rowOf(player, 'ilias');
    expect(ilias.summary.successStatus).toBe('passed');
    expect(ilias.causes.map(({ rules }) => rules)).toEqual([
      { mastery: 'if-completed', completeOnFinish: true },
    ]);
  });

  describe('opened again after it was completed', () => {
    const location = 'cmi.core.lesson_location';
    const reopened = (status: string) => {
      const player = new Player(aCourse12(aSco('a'))).start();
      player.fill({ [location]: '9', 'cmi.core.lesson_status': status }).end();
      player.start({ mode: 'review', credit: 'no-credit' });
      player.fill({ [location]: '1' });
      player.read('cmi.core.lesson_mode');
      player.end();
      return player;
    };
    const value = { kind: 'value', activityId: 'a', element: location, ours: '9', theirs: '1' };

    test('stays in review and keeps what is set all the same in one LMS', () => {
      const row = rowOf(reopened('completed'), 'moodle');
      expect(row.changes).toContainEqual(value);
      expect(row.changes.map(({ kind }) => kind)).not.toContain('launch');
      expect(row.causes.map(({ rules }) => rules)).toEqual([{ keepsReview: true }]);
    });

    test('goes on in normal mode in another', () => {
      const row = rowOf(reopened('completed'), 'ilias');
      expect(row.changes[0]).toEqual({ kind: 'launch', position: 7, ours: 'review', theirs: 'normal' });
      expect(row.changes).toContainEqual(value);
      expect(row.changes.at(-1)).toMatchObject({ kind: 'answer', theirs: { value: 'normal' } });
      expect(row.causes.map(({ rules }) => rules)).toEqual([{ reopened: 'as-begun' }]);
    });

    test('is a look that was asked for where it was not completed', () => {
      expect(rowOf(reopened('incomplete'), 'ilias').changes).toEqual([]);
    });
  });

  test('has for SCORM 2004 the rules of that version', () => {
    const player = new Player(aCourse2004([aSco('a')], { root: { flow: true } })).start();
    player.fill({ 'cmi.suspend_data': 'x'.repeat(64_001) }).end();
    expect(rowOf(player, 'moodle').changes).toContainEqual(
      expect.objectContaining({ kind: 'answer', theirs: { value: 'false', errorCode: '406' } }),
    );
    expect(rowOf(player, 'ilias').changes).toEqual([]);
  });
});

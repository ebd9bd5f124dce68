import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '../../../src-shared/contract/session-journal';
import type { Session } from '../../../src-shared/contract/sessions';
import { createStory } from '../../../src-shared/inspect/story';
import type { LaunchEvent } from '../../../src-shared/scorm/attempt';
import { standardProfile } from '../../../src-shared/scorm/attempt';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { emptyFold, foldOn } from '../../../src-shared/inspect/fold';
import type { Moment } from '../../../src-renderer/inspector/moment';
import { CallList } from '../../../src-renderer/inspector/panels/call-list';
import { rowOf } from '../../../src-renderer/inspector/panels/call-rows';
import { panels } from '../../../src-renderer/inspector/panels';
import { statusFacts } from '../../../src-renderer/inspector/panels/status-facts';
import { call, entry } from '../support/entries';
import { markupOf } from '../support/render';

const leaf = {
  isVisible: true,
  launchData: null,
  masteryScore: null,
  maxTimeAllowed: null,
  timeLimitAction: null,
  prerequisites: null,
  completionThreshold: null,
  sequencing: null,
  sharedData: [],
  hiddenControls: [],
  children: [],
} as const;

const course: Course = {
  scormVersion: '1.2',
  edition: null,
  identifier: 'golf',
  title: 'Golf',
  description: null,
  objectivesGlobalToSystem: true,
  sharedDataGlobalToSystem: true,
  root: {
    ...leaf,
    id: 'org',
    title: 'Golf',
    content: null,
    children: [
      {
        ...leaf,
        id: 'item-1',
        title: 'Rules',
        content: { kind: 'sco', href: 'index.html', parameters: '' },
      },
    ],
  },
};

const launch: LaunchEvent = {
  type: 'launch',
  nowMs: 1_000,
  learner: { id: 'ada', name: 'Lovelace, Ada' },
  mode: 'normal',
  credit: 'credit',
  seed: 1,
  profile: standardProfile,
};

const entries = [
  entry({ position: 1, of: launch, source: 'server', result: '' }),
  entry({ position: 2, of: call('LMSInitialize', '') }),
  entry({ position: 3, of: call('LMSSetValue', 'cmi.core.lesson_status', 'incomplete') }),
  entry({
    position: 4,
    of: call('LMSSetValue', 'cmi.core.student_id', 'x'),
    result: 'false',
    error_code: '403',
  }),
];

const nothing = () => undefined;

const nowhere = {
  openings: 0,
  open: () => undefined,
  goTo: () => undefined,
  goLive: () => undefined,
  compareWith: () => undefined,
};

function momentOf(shown: readonly JournalEntry[], fencedTotal = 0): Moment {
  const before = foldOn(emptyFold(course), shown.slice(0, 2));
  const session = { version: 3 } as Session;
  return {
    session,
    course,
    entries: shown,
    fencedTotal,
    before,
    fold: foldOn(before, shown),
    observations: [],
  };
}

function panelMarkup(id: string, moment: Moment): string {
  const panel = panels.find((one) => one.id === id);
  if (panel === undefined) throw new Error(`No panel ${id}`);
  return markupOf(<panel.Body moment={moment} />);
}

describe('the panels of the inspector', () => {
  test('the call log shows each entry, and marks only the refused call', () => {
    const markup = panelMarkup('call-log', momentOf(entries));
    expect(markup.match(/data-testid="call-row"/g)).toHaveLength(4);
    expect(markup.match(/data-error="true"/g)).toHaveLength(1);
    expect(markup).toContain('Error 403');
    expect(markup).toContain('cmi.core.lesson_status');
  });

  test('the call log names a line as the active one only while that line is drawn', () => {
    const many = Array.from({ length: 500 }, (_, at) => entry({ position: at + 1 }));
    const lines = many.map(rowOf);
    const listAt = (at: number) =>
      markupOf(
        <CallList
          {...{ lines, at, isGrouped: false, lastPosition: 500, titles: new Map<string, string>() }}
          {...{ onGo: nothing, onLeave: nothing, onToggle: nothing }}
        />,
      );
    expect(listAt(2)).toContain('aria-activedescendant="call-2"');
    expect(listAt(2)).toContain('id="call-2"');
    expect(listAt(400)).not.toContain('id="call-400"');
    expect(listAt(400)).not.toContain('aria-activedescendant');
  });

  test('the call log tells the reading of what is not set yet quietly, and misuse as an error', () => {
    const read = { position: 1, of: call('GetValue', 'cmi.location'), result: '', error_code: '403' };
    const quiet = panelMarkup('call-log', momentOf([entry(read)]));
    expect(quiet).not.toContain('data-error="true"');
    expect(quiet).toContain('Not set yet (403)');
    const misuse = panelMarkup('call-log', momentOf([entry({ ...read, error_code: '401' })]));
    expect(misuse).toContain('data-error="true"');
  });

  test('the call log says so when nothing has happened', () => {
    expect(panelMarkup('call-log', momentOf([]))).toContain('Nothing has happened yet');
  });

  test('what the browser said is told apart from what could not be read of it, and from what is being read', () => {
    const none = 'The browser had nothing to say';
    const nothing = momentOf(entries);
    const reading = { failure: null, onRetry: () => undefined };
    expect(panelMarkup('content', nothing)).toContain(none);
    const waiting = panelMarkup('content', { ...nothing, observing: reading });
    expect(waiting).not.toContain(none);
    expect(waiting).not.toContain('data-testid="failure"');
    const failed = panelMarkup('content', {
      ...nothing,
      observing: { ...reading, failure: new Error('lost') },
    });
    expect(failed).not.toContain(none);
    expect(failed).toContain('data-testid="failure"');
  });

  test.each([
    ['activities', 'activity-row', 5],
    ['why', 'wish', 5],
    ['data-model', 'data-model', 1],
  ])('%s draws few of very many activities', (id, testId, least) => {
    const content = { kind: 'sco', href: 'index.html', parameters: '' } as const;
    const children = Array.from({ length: 10_000 }, (_, at) => {
      const activity = `item-${String(at)}`;
      return { ...leaf, id: activity, title: activity, content };
    });
    const long = { ...course, root: { ...course.root, children } };
    const fold = foldOn(emptyFold(long), entries.slice(0, 1));
    const markup = panelMarkup(id, { ...momentOf([]), course: long, before: null, fold });
    const drawn = markup.match(new RegExp(`data-testid="${testId}"`, 'g'))?.length ?? 0;
    expect(drawn).toBeGreaterThanOrEqual(least);
    expect(drawn).toBeLessThan(60);
    expect(markup.length).toBeLessThan(200_000);
  });

  test('the data model shows what the engine holds, and marks what is new', () => {
    const markup = panelMarkup('data-model', momentOf(entries));
    expect(markup).toMatch(/data-changed="true"[^>]*data-element="cmi\.core\.lesson_status"/);
    expect(markup).toContain('incomplete');
  });

  test('each button of the data model says which element it is about', () => {
    const labels = [
      ...panelMarkup('data-model', momentOf(entries)).matchAll(/<button[^>]*aria-label="([^"]+)"/g),
    ];
    const names = labels.map(([, name]) => name);
    expect(names).toContain('Copy the value of cmi.core.lesson_status');
    expect(new Set(names).size).toBe(names.length);
  });

  test('the status tells writes that no commit has followed', () => {
    const markup = panelMarkup('status', momentOf(entries));
    expect(markup).toContain('1 write since the last commit');
    const committed = momentOf([...entries, entry({ position: 5 })]);
    expect(panelMarkup('status', committed)).toContain('All stored; 1 Commit');
  });

  test('the status tells of nothing written that it was stored, and of no Commit that there was one', () => {
    expect(panelMarkup('status', momentOf(entries.slice(0, 2)))).toContain('Nothing written yet');
    const unload = entry({ position: 5, of: { type: 'unload', nowMs: 9 } });
    expect(panelMarkup('status', momentOf([...entries, unload]))).toContain('All stored, without a Commit');
  });

  test('the status says of an attempt that goes on with nothing open that nothing is open', () => {
    const second = {
      ...leaf,
      id: 'item-2',
      title: 'More',
      content: { kind: 'sco', href: 'b', parameters: '' },
    };
    const [first] = course.root.children;
    const several = { ...course, root: { ...course.root, children: [first, second] } } as Course;
    const shown = [...entries, entry({ position: 5, of: { type: 'unload', nowMs: 9 } })];
    const fold = foldOn(emptyFold(several), shown);
    const markup = panelMarkup('status', { ...momentOf(shown), course: several, fold });
    expect(fold.state.open).toBeNull();
    expect(markup).not.toContain('Content open');
    expect(markup).toContain('Progress (mean)');
  });

  test('the changes are those of the last entry, or since the moment it is compared with', () => {
    const story = createStory(course);
    story.readOn(entries);
    const travelTo = (at: number, base: number | null): Moment => ({
      ...momentOf(entries.slice(0, at)),
      fold: story.at(at),
      travel: { at, base, position: at, journal: entries, story, ...nowhere },
    });
    const markup = panelMarkup('changes', travelTo(3, null));
    expect(markup).toContain('What entry 3 changed:');
    expect(markup).toMatch(/<details[^>]*data-testid="engine-differences".*data-name="open.saidStatus"/);
    expect(markup).toContain('data-name="cmi.core.lesson_status"');
    expect(panelMarkup('changes', travelTo(2, null))).not.toContain('data-name="cmi.core.lesson_status"');
    const since = panelMarkup('changes', travelTo(1, 4));
    expect(since).toContain('From entry 1 to entry 4:');
    expect(since).toMatch(/data-name="cmi\.core\.lesson_status".*incomplete/);
    const log = panelMarkup('call-log', travelTo(2, null));
    expect(log.match(/data-later="true"/g)).toHaveLength(2);
    expect(log).toMatch(/aria-selected="true"[^>]*data-testid="call-row"[^>]*data-position="2"/);
  });

  test('a moment in the past tells neither the version of today nor how often was observed by now', () => {
    const story = createStory(course);
    story.readOn(entries);
    const travel = { at: 3, base: null, position: 3, journal: entries, story, ...nowhere };
    const live = momentOf(entries);
    const past = { ...momentOf(entries.slice(0, 3)), travel };
    expect(statusFacts(live).version).toBe(3);
    expect(statusFacts(past).version).toBeNull();
    const told = entries.slice(0, 3).map((one, at) => (at === 1 ? { ...one, version: 2 } : one));
    expect(statusFacts({ ...past, entries: told }).version).toBe(2);
    const observation = {
      ...{ kind: 'rejection' as const, activity_id: null, text: 'x', place: null, times: 12 },
      ...{ first_at: '1970-01-01T00:00:00.001Z', last_at: '2030-01-01T00:00:00.000Z' },
    };
    const observations = [observation];
    expect(panelMarkup('content', { ...past, observations })).toContain('>1–12<');
    expect(panelMarkup('content', { ...live, observations })).toContain('>12<');
  });

  test('a place where page and server disagree is told', () => {
    const odd = entry({ position: 5, server_result: 'false' });
    expect(panelMarkup('status', momentOf(entries))).not.toContain('overtaken');
    expect(panelMarkup('status', momentOf(entries, 2))).toContain('2 entries of an overtaken player');
    expect(statusFacts(momentOf([...entries, odd])).disagreements).toEqual([5]);
    expect(panelMarkup('status', momentOf([...entries, odd]))).toContain('First: entry 5');
  });
});

describe('what the panels make of it', () => {
  test('findings name what the content did, and the entries that show it', () => {
    const markup = panelMarkup('findings', momentOf(entries));
    expect(markup).toContain('data-finding="run.read-only-set"');
    expect(markup).toContain('Leave the call out');
    expect(panelMarkup('findings', momentOf(entries.slice(0, 3)))).toContain('Nothing was found');
    expect(panelMarkup('findings', momentOf([]))).toContain('has made no call yet');
  });

  test('the activity tree shows where the learner is, and marks what is new', () => {
    const markup = panelMarkup('activities', momentOf(entries));
    expect(markup).toMatch(/data-changed="true"[^>]*data-place="open"[^>]*data-activity="item-1"/);
    expect(markup).toContain('Incomplete');
  });

  test('what is possible tells each control and each activity', () => {
    const markup = panelMarkup('why', momentOf(entries));
    expect(markup).toMatch(
      /data-wish="continue"[^>]*data-offered="false"|data-offered="false"[^>]*data-wish="continue"/,
    );
    expect(markup).toContain('data-wish="choice-item-1"');
    expect(markup).toContain('Leave without keeping this activity’s work');
  });

  test('the trace says what was remarked, the newest last', () => {
    const markup = panelMarkup('trace', momentOf(entries));
    expect(markup.match(/data-position="\d+"/g)).toEqual(['data-position="1"', 'data-position="4"']);
    expect(panelMarkup('trace', momentOf([]))).toContain('no remark yet');
  });

  test('suspend_data shows how full it is', () => {
    const full = entry({ position: 5, of: call('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(2048)) });
    const markup = panelMarkup('suspend-data', momentOf([...entries, full]));
    expect(markup).toContain('2,048 of 4,096 characters');
    expect(panelMarkup('suspend-data', momentOf(entries))).toContain('has not set suspend_data');
  });
});

describe('folding the journal', () => {
  test('going on from an earlier fold gives what folding from the start gives', () => {
    const whole = foldOn(emptyFold(course), entries);
    const inParts = foldOn(foldOn(emptyFold(course), entries.slice(0, 3)), entries);
    expect(inParts).toEqual(whole);
  });
});

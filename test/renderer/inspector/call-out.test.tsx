import { describe, expect, test } from 'vitest';
import { callsCsv } from '../../../src-renderer/inspector/panels/call-csv';
import { curlOf, type CurlTarget } from '../../../src-renderer/inspector/panels/call-curl';
import { PrintedCalls } from '../../../src-renderer/inspector/panels/call-print';
import { rowOf } from '../../../src-renderer/inspector/panels/call-rows';
import type { Session } from '../../../src-shared/contract/sessions';
import { standardProfile, type AttemptEvent } from '../../../src-shared/scorm/attempt';
import { call, entry } from '../support/entries';
import { markupOf } from '../support/render';

const target: CurlTarget = {
  origin: 'http://127.0.0.1:3001',
  sessionId: 's-1',
  packageId: 'p-1',
  version: 7,
  activityId: 'item-1',
};
const curl = (of: AttemptEvent, activityId = 'item-1') =>
  curlOf(rowOf(entry({ position: 1, of, activity_id: activityId })), target);
const launch: AttemptEvent = {
  ...{ type: 'launch', nowMs: 1, learner: { id: 'ada', name: 'Lovelace, Ada' }, mode: 'normal' },
  ...{ credit: 'credit', seed: 1, profile: standardProfile },
};

describe('a call as curl', () => {
  test('that wrote is a write of the REST API', () => {
    expect(curl(call('SetValue', 'cmi.location', "it's $HOME"))).toBe(
      `curl -X PATCH -H "X-API-Key: $KEY" -H 'Content-Type: application/json' ` +
        String.raw`-d '{"version":7,"cmi_data":{"cmi.location":"it'\''s $HOME"}}' 'http://127.0.0.1:3001/api/v1/sessions/s-1'`,
    );
  });

  test('that read is a reading of it', () => {
    expect(curl(call('GetValue', 'cmi.location'))).toBe(
      `curl -H "X-API-Key: $KEY" 'http://127.0.0.1:3001/api/v1/sessions/s-1'`,
    );
  });

  test('a launch is a launch, and a write from outside is itself', () => {
    expect(curl(launch)).toContain('/api/v1/packages/p-1/launch');
    const changes = { 'cmi.location': null };
    expect(curl({ type: 'external', nowMs: 1, id: 'x', activityId: 'item-1', changes })).toContain(
      '{"cmi.location":null}',
    );
  });

  test('there is none for what the REST API cannot do, and of an activity that it does not show', () => {
    expect(curl(call('Commit', ''))).toBeNull();
    expect(curl({ type: 'unload', nowMs: 1 })).toBeNull();
    expect(curl(call('SetValue', 'cmi.location', '1'), 'item-2')).toBeNull();
  });
});

const rows = [
  entry({ position: 1, of: call('SetValue', 'cmi.location', '=HYPERLINK("http://x")'), took_ms: 12.35 }),
  entry({ position: 2, of: call('GetValue', 'cmi.x'), result: '', error_code: '401', activity_id: null }),
].map(rowOf);

describe('calls on their way out', () => {
  test('as CSV hold no formula of content', () => {
    const heads = {
      ...{ number: 'No.', time: 'Time', call: 'Call', element: 'Element' },
      ...{ value: 'Value', result: 'Answer', error: 'Error', took: 'Took', activity: 'Activity' },
    };
    expect(callsCsv(rows, heads).split('\r\n')).toEqual([
      'No.,Time,Call,Element,Value,Answer,Error,Took,Activity',
      `1,2026-01-02T03:04:05.000Z,SetValue,cmi.location,"'=HYPERLINK(""http://x"")",true,,12.35,item-1`,
      '2,2026-01-02T03:04:05.000Z,GetValue,cmi.x,,,401,,',
      '',
    ]);
  });

  const session = {
    ...{ package_title: 'Golf', learner_name: null, user_id: 'ada', attempt_number: 2 },
    started_at: '2026-01-02T03:04:05.000Z',
  } as Session;

  test('on paper say whose they are, how long they took and where several SCOs are, of which they are', () => {
    const printed = (titles: readonly (readonly [string, string])[]) =>
      markupOf(<PrintedCalls rows={rows} session={session} titles={new Map(titles)} />);
    const markup = printed([['item-1', 'Welcome']]);
    expect(markup).toContain('<td>12.4</td>');
    expect(markup).not.toContain('Welcome');
    const several = printed([
      ['item-1', 'Welcome'],
      ['item-2', 'Farewell'],
    ]);
    expect(several).toContain('Welcome');
    expect(markup).toContain('<h1>Golf</h1>');
    expect(markup).toContain('ada, attempt 2');
    expect(markup.match(/<tr>/g)).toHaveLength(3);
    expect(markup).toContain('Error 401');
  });

  test('on paper have the names that the log gives to events, and the faults that met them', () => {
    const fault = {
      rule: 'r',
      kind: 'offline',
      delayMs: 0,
      answer: { value: 'false', errorCode: '391' },
    } as const;
    const lines = [
      entry({ position: 1, of: { type: 'external', nowMs: 1, id: 'w', activityId: 'item-1', changes: {} } }),
      entry({ position: 2, of: { ...call('Commit', ''), fault } }),
    ].map(rowOf);
    const markup = markupOf(<PrintedCalls rows={lines} session={session} titles={new Map()} />);
    expect(markup).toContain('<td dir="auto">Written through the API</td>');
    expect(markup).toMatch(/Commit(<!-- -->)? \[offline\]/);
  });

  test('on paper are cut where they are long, and say how long they are', () => {
    const long = entry({ position: 1, of: call('SetValue', 'cmi.suspend_data', 'x'.repeat(4096)) });
    const markup = markupOf(<PrintedCalls rows={[rowOf(long)]} session={session} titles={new Map()} />);
    expect(markup).toContain(`${'x'.repeat(160)}… (4,096 characters)`);
    expect(markup).not.toContain('x'.repeat(161));
  });
});

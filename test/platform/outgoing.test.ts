import { describe, expect, test } from 'vitest';
import { createOutgoingLog } from '../../src-main/platform/outgoing';

describe('what was stopped', () => {
  test('is kept of webhooks and windows, however many sessions try, and of the last 30 sessions', () => {
    const outgoing = createOutgoingLog({ nowMs: () => 0 }, () => undefined);
    const stop = (purpose: 'webhook' | 'window' | 'content', host: string) => ({
      ...{ purpose, url: `https://${host}.example/`, method: 'GET' },
    });
    outgoing.stop(stop('webhook', 'hook'));
    outgoing.stop(stop('window', 'page'));
    outgoing.stop(stop('content', 'nameless'), 'unknown document');
    for (let at = 1; at <= 31; at += 1)
      outgoing.stop(stop('content', `h${String(at)}`), { sessionId: `session ${String(at)}` });
    const origins = outgoing.read().requests.map(({ origin }) => origin);
    expect(origins).toHaveLength(33);
    expect(origins).toEqual(expect.arrayContaining(['hook', 'page', 'nameless', 'h2'].map(originAt)));
    expect(origins).not.toContain(originAt('h1'));
  });
});

const originAt = (host: string) => `https://${host}.example`;

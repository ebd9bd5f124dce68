import { join } from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Database from 'better-sqlite3';
import express from 'express';

export const peerWord = 'serve-peer';

const columns = `session_id AS id, package_id, user_id, learner_name, status, completion_status, success_status,
  version, summary, metadata, created_at_ms, updated_at_ms`;

/** The least that lists and reads sessions of the same database: no key, no checks, no shape of an answer. */
export function servePeer(file: string): void {
  const database = new Database(file, { readonly: true });
  const tenantId = database.prepare('SELECT tenant_id FROM sessions LIMIT 1').pluck().get();
  const list = database.prepare(
    `SELECT ${columns} FROM sessions WHERE tenant_id = ? AND sandbox IS NULL ORDER BY last_accessed_at_ms DESC LIMIT ? OFFSET ?`,
  );
  const count = database
    .prepare('SELECT count(*) FROM sessions WHERE tenant_id = ? AND sandbox IS NULL')
    .pluck();
  const read = database.prepare(`SELECT ${columns} FROM sessions WHERE session_id = ?`);
  const shown = (row: unknown) => {
    const { summary, metadata, ...rest } = row as Record<string, string>;
    return {
      ...rest,
      summary: JSON.parse(summary ?? '') as unknown,
      metadata: JSON.parse(metadata ?? '') as unknown,
    };
  };
  const app = express();
  app.get('/sessions', (req, res) => {
    const limit = Number(req.query['limit']);
    const offset = (Number(req.query['page'] ?? 1) - 1) * limit;
    res.json({ data: list.all(tenantId, limit, offset).map(shown), total: count.get(tenantId) });
  });
  let page: unknown = null;
  app.put('/page', express.json({ limit: '1mb' }), (req, res) => {
    page = req.body;
    res.end();
  });
  app.get('/page/sent', (_req, res) => void res.type('json').send(JSON.stringify(page)));
  app.get('/sessions/:id', (req, res) => void res.json(shown(read.get(req.params.id))));
  const server = app.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

/** Gives the peer a page that it then sends as it is, having looked up nothing: what the least costs that a page can cost. */
export async function givePage({ origin }: { readonly origin: string }, page: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const { ok } = await fetch(`${origin}/page`, { method: 'PUT', headers, body: page });
  if (!ok) throw new Error('The peer took no page');
}

/** The peer in a process of its own, on the database of this folder. */
export async function startPeer(bench: string, dataFolder: string) {
  const child = fork(bench, [peerWord, join(dataFolder, 'lectern.db')]);
  const [port] = (await once(child, 'message')) as [number];
  return {
    pid: child.pid,
    origin: `http://127.0.0.1:${String(port)}`,
    stop: async (): Promise<void> => {
      const closed = once(child, 'close');
      child.kill();
      await closed;
    },
  };
}

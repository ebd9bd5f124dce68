import type { Outgoing, OutgoingPurpose } from './outgoing';

/**
 * Who tried. Sessions come and go without end; of the others there is one each. 'frame': the document that holds a course, of any session;
 * 'unknown document': content of which no session is known.
 */
export type StoppedSource = OutgoingPurpose | 'frame' | 'unknown document' | { readonly sessionId: string };

type Kinds = Map<string, Outgoing>;

/** Kinds of requests that one source has tried; and sessions, those that tried last. */
const keptKinds = 100;
const keptSessions = 30;

/**
 * What was stopped, by purpose, origin and method. Each source pushes out only what is its own, and a session besides that the one of 30 that
 * has tried nothing for longest: content that tries all the time, or reports attempts that were none, hides nothing that others tried.
 */
export function createStoppedRequests() {
  const standing = new Map<string, Kinds>();
  const sessions = new Map<string, Kinds>();
  const kindsOf = (source: StoppedSource): Kinds => {
    const [sources, name, most] =
      typeof source === 'string' ? [standing, source, Infinity] : [sessions, source.sessionId, keptSessions];
    const kinds = sources.get(name) ?? new Map<string, Outgoing>();
    putLast(sources, name, kinds, most);
    return kinds;
  };

  return {
    add: (source: StoppedSource, entry: Outgoing): void => {
      const kinds = kindsOf(source);
      const kind = kindOf(entry);
      const times = (kinds.get(kind)?.times ?? 0) + entry.times;
      putLast(kinds, kind, { ...entry, times }, keptKinds);
    },

    /** Each kind once, whoever tried. */
    read: (): readonly Outgoing[] => {
      const all = new Map<string, Outgoing>();
      for (const kinds of [...standing.values(), ...sessions.values()])
        for (const [kind, entry] of kinds) all.set(kind, gathered(all.get(kind), entry));
      return [...all.values()];
    },
  };
}

function gathered(known: Outgoing | undefined, entry: Outgoing): Outgoing {
  if (known === undefined) return entry;
  const last = known.id > entry.id ? known : entry;
  return { ...last, times: known.times + entry.times };
}

function kindOf({ purpose, method, origin }: Outgoing): string {
  return `${purpose} ${method} ${origin}`;
}

function putLast<V>(entries: Map<string, V>, key: string, value: V, most: number): void {
  entries.delete(key);
  entries.set(key, value);
  const [oldest] = entries.keys();
  if (entries.size > most && oldest !== undefined) entries.delete(oldest);
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import { readJournal, type JournalEntry } from '../../src-shared/contract/session-journal';
import { paced, type Pacer } from '../../src-shared/kernel/paced';
import type { Course } from '../../src-shared/scorm/cam/course';
import type { Client } from './client';
import type { LiveListener } from './live';
import { useClient, useLive } from './server-provider';

/** What is known of a session's journal so far. */
export interface Journal {
  /** Null until the first answer. */
  readonly course: Course | null;
  /** In order of position, from the first, without gaps. */
  readonly entries: readonly JournalEntry[];
  readonly isComplete: boolean;
  /** Entries of pages that had lost the session to another one: kept aside, as of the first page read. */
  readonly fencedTotal: number;
  /** SHA-256 of the zip of the package's version, as of the last page read; null: a folder, or not read yet. */
  readonly checksumSha256: string | null;
  /** How often entries were set aside for those of another server, ever. */
  readonly setAsideTurns: number;
  /** How often that happened since the reading began: what was read before was read anew. */
  readonly replacements: number;
  /** What the last reading threw; null after a success. */
  readonly failure: unknown;
}

const unread: Journal = {
  ...{ course: null, entries: [], isComplete: false, fencedTotal: 0 },
  ...{ checksumSha256: null, setAsideTurns: 0, replacements: 0, failure: null },
};

/** Content may call hundreds of times a second; nobody reads as fast, and each reading takes time from the content's page. */
const pauseMs = 200;

const clock: Pacer = {
  nowMs: () => performance.now(),
  after: (delayMs, act) => void setTimeout(act, delayMs),
};

/** The journal of a session, read to its end and then along with its growth. `readOn` tries again after a failure. */
export function useJournal(sessionId: string): Journal & { readonly readOn: () => void } {
  const client = useClient();
  const [journal, setJournal] = useState(unread);
  const [reader, setReader] = useState<JournalReader | null>(null);
  useEffect(() => {
    setJournal(unread);
    const opened = createJournalReader(client, sessionId, setJournal);
    setReader(opened);
    opened.readOn();
    return opened.close;
  }, [client, sessionId]);
  const readOn = useCallback(() => reader?.readOn(), [reader]);
  const readSoon = useMemo(() => paced(clock, pauseMs, readOn), [readOn]);
  useLive(
    useCallback<LiveListener>(
      (news) => {
        const grew = news.type === 'journal-grew' && news.sessionId === sessionId;
        if (grew || news.type === 'reopened') readSoon();
      },
      [readSoon, sessionId],
    ),
  );
  return { ...journal, readOn };
}

export interface JournalReader {
  /** Reads what is new; calls during a reading make one more reading after it. */
  readonly readOn: () => void;
  readonly close: () => void;
}

/** Reads a journal page by page, and from the start again where another one took its place; tells `onChange` after each page. One request at a time. */
export function createJournalReader(
  client: Pick<Client, 'call'>,
  sessionId: string,
  onChange: (journal: Journal) => void,
): JournalReader {
  let journal = unread;
  let state: 'idle' | 'reading' | 'reading-and-more-asked' = 'idle';
  const stop = new AbortController();

  const show = (change: Partial<Journal>) => {
    journal = { ...journal, ...change };
    if (!stop.signal.aborted) onChange(journal);
  };
  const readPage = async (): Promise<boolean> => {
    const after = journal.entries.at(-1)?.position ?? 0;
    const page = await client.call(readJournal, { sessionId, after, limit: 5000 }, stop.signal);
    const { set_aside_turns: setAsideTurns } = page;
    if (after > 0 && setAsideTurns !== journal.setAsideTurns) {
      journal = { ...unread, replacements: journal.replacements + 1 };
      return true;
    }
    show({
      setAsideTurns,
      course: journal.course ?? (page.course as Course),
      entries: page.data.length === 0 ? journal.entries : journal.entries.concat(page.data),
      isComplete: !page.has_more,
      fencedTotal: page.fenced_total ?? journal.fencedTotal,
      checksumSha256: page.checksum_sha256,
      failure: null,
    });
    return page.has_more;
  };
  const read = async () => {
    try {
      do {
        state = 'reading';
        while (await readPage());
      } while (isMoreAsked(state));
    } catch (failure) {
      show({ failure });
    }
    state = 'idle';
  };
  return {
    readOn: () => {
      if (state === 'idle') void read();
      else state = 'reading-and-more-asked';
    },
    close: () => {
      stop.abort();
    },
  };
}

/** In a function of its own because the compiler does not see that the state changes while a page is awaited. */
function isMoreAsked(state: string): boolean {
  return state === 'reading-and-more-asked';
}

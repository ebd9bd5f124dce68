import { z } from 'zod';
import { Timestamp } from '../contract/common';
import { Observation } from '../contract/observations';
import { JournalEntry, SetAsideEntry } from '../contract/session-journal';
import { Session } from '../contract/sessions';
import { piecesOfLongJson, readLongJson } from '../kernel/long-json';
import { engineVersion, summaryOf } from '../scorm/attempt';
import type { Course } from '../scorm/cam/course';
import { findingsOfRun } from './findings';
import { emptyFold, foldOn } from './fold';
import { createStory, type Story } from './story';
import { withoutLearner } from './without-learner';

/*
 * Threat model. A session file comes from anybody. It is read in the window alone and reaches no server; what it holds is shown as text
 * and folded by the engine, as courses and journals of strangers are anyway.
 */

/** The shape of what the engine folds over is its own; here it is only told from something else. */
const CourseShape = z.custom<Course>((course) => {
  const { scormVersion, root } = (course ?? {}) as Partial<Course>;
  return (
    (scormVersion === '1.2' || scormVersion === '2004') &&
    typeof root === 'object' &&
    Array.isArray(root.children)
  );
});

/** Bytes of the longest file that is saved, and so of the longest that is opened. Reading one of short calls takes 1.3 GB of memory. */
export const longestSessionFile = 500_000_000;

/** Files of earlier versions do not say how long a call took. */
const Entry = JournalEntry.extend({ took_ms: JournalEntry.shape.took_ms.default(null) });

const Entries = z
  .array(Entry)
  .refine((entries) => entries.every(({ position }, index) => position === index + 1));

/** One session with all that the inspector shows of it, by itself. */
export const SessionFile = z.object({
  format: z.literal('lectern-session'),
  format_version: z.literal(1),
  made_at: Timestamp,
  /** Of the Lectern and the browser that made it. */
  environment: z.object({ engine_version: z.string(), user_agent: z.string() }),
  package: z.object({ title: z.string(), version: z.int(), checksum_sha256: z.string().nullable() }),
  is_redacted: z.boolean(),
  session: Session,
  course: CourseShape,
  /** From position 1 on, without gaps. */
  entries: Entries,
  fenced_total: z.int(),
  /** What syncs have set aside of the journal. Files of earlier versions lack it. */
  set_aside: z.array(SetAsideEntry).default([]),
  observations: z.array(Observation),
  /** For readers that know no engine; the inspector finds them again by itself. */
  findings: z.array(z.unknown()),
});
export type SessionFile = z.infer<typeof SessionFile>;

export interface SessionToKeep {
  readonly session: Session;
  readonly course: Course;
  readonly entries: readonly JournalEntry[];
  readonly fencedTotal: number;
  readonly setAside: readonly SetAsideEntry[];
  readonly observations: readonly Observation[];
  readonly checksumSha256: string | null;
  readonly userAgent: string;
  readonly madeAt: string;
}

/** The file of a session; `isRedacted` takes out who the learner is, wherever it stands in so many letters; not what else the learner wrote. */
export function sessionFileOf(kept: SessionToKeep, isRedacted: boolean): SessionFile {
  const { course } = kept;
  const { session, entries, setAside, observations } = isRedacted ? withoutLearner(kept) : kept;
  const { notes, state } = foldOn(emptyFold(course), entries);
  return {
    format: 'lectern-session',
    format_version: 1,
    made_at: kept.madeAt,
    environment: { engine_version: engineVersion, user_agent: kept.userAgent },
    package: {
      title: session.package_title,
      version: session.package_version,
      checksum_sha256: kept.checksumSha256,
    },
    is_redacted: isRedacted,
    ...{ session, course, entries: [...entries] },
    fenced_total: kept.fencedTotal,
    set_aside: [...setAside],
    observations: [...observations],
    findings: [...findingsOfRun({ course, entries, notes, state })],
  };
}

/** As it is saved: JSON, in pieces since it may be longer than any one text can be. */
export function sessionFileText(file: SessionFile): Iterable<string> {
  return piecesOfLongJson(file, 'entries');
}

/** A text, cut anywhere. */
type Pieces = Iterable<string> | AsyncIterable<string>;

/** Null for what is no session file, or one that was cut off. Rejects only with what `pieces` throws. */
export async function readSessionFile(pieces: Pieces): Promise<SessionFile | null> {
  try {
    const { success, data } = SessionFile.safeParse(await readLongJson(pieces, 'entries'));
    return success ? data : null;
  } catch (fault) {
    if (fault instanceof SyntaxError || fault instanceof RangeError) return null;
    throw fault;
  }
}

export interface OpenedFile {
  readonly file: SessionFile;
  /** All of its journal. */
  readonly story: Story;
}

/** As `readSessionFile`; null also for a course or a journal that has the right form, and that the engine cannot make anything of. */
export async function openSessionFile(pieces: Pieces): Promise<OpenedFile | null> {
  const file = await readSessionFile(pieces);
  if (file === null) return null;
  try {
    const story = createStory(file.course);
    story.readOn(file.entries);
    summaryOf(story.at(story.length).state);
    return { file, story };
  } catch {
    return null;
  }
}

import { emptyNode, rowListOf, type DataNode } from '../rte/node';
import { unknownTracking } from '../sn/tracking';
import type { TraceNote } from './events';
import { withGivenRows } from './given-rows';
import { givenValues } from './given-values';
import { statusRulesOf } from './profile';
import { recordAt, withRecord, type ActivityRecord, type AttemptState, type OpenContent } from './state';
import type { Traced } from './step-outcome';
import { remark } from './remark';

/** How a delivery begins: with which data, as which kind of entry, and whether what it does is kept. */
interface Beginning {
  readonly entry: 'ab-initio' | 'resume' | '';
  readonly data: DataNode;
  readonly isNewAttempt: boolean;
  readonly isKept: boolean;
}

/** Elements that tell of one run only and are gone when the next begins. */
const ofOneRun = [
  'cmi.exit',
  'cmi.session_time',
  'cmi.core.exit',
  'cmi.core.session_time',
  'adl.nav.request',
];

/** Puts an activity's content before the learner [DB.2]: resumes its attempt if it was suspended, else begins one. */
export function deliver(state: AttemptState, position: number, nowMs: number): Traced {
  const { launch, course } = state;
  const activity = state.tree[position]?.activity;
  if (launch === null || activity === undefined || activity.content === null) return { state, trace: [] };
  const record = recordAt(state, position);
  const beginning = beginningOf(state, position, record);
  const attempted = beginning.isNewAttempt ? newAttempt(state, record) : record;
  const open: OpenContent = {
    position,
    kind: activity.content.kind,
    phase: 'not-initialized',
    lastError: '0',
    diagnostic: '',
    isKept: beginning.isKept,
    data: withGivenRows(course.scormVersion, beginning.data, activity, launch, state.store),
    given: givenValues(course.scormVersion, activity, launch, beginning.entry, attempted.attemptCentiseconds),
    saidStatus: 'cmi.core.lesson_status' in beginning.data.values ? attempted.saidStatus : null,
    asked: null,
    lastMs: Number.isFinite(nowMs) ? nowMs : 0,
    elapsedMs: 0,
  };
  const kept = beginning.isKept ? { ...attempted, isSuspended: false, given: open.given } : {};
  const began = withRecord(state, position, { ...kept, deliveries: record.deliveries + 1, isActive: true });
  const suspended = beginning.isKept ? null : state.suspended;
  return {
    state: { ...began, open, current: position, last: position, suspended, noted: null },
    trace: [deliveryNote(activity.id, beginning)],
  };
}

/** A new attempt clears what the activity's content reached before [DB.2]; SCORM 1.2 knows no attempts and keeps it. */
function newAttempt(state: AttemptState, record: ActivityRecord): ActivityRecord {
  const attempts = record.attempts + 1;
  if (state.course.scormVersion === '1.2') return { ...record, attempts };
  return { ...record, attempts, tracking: unknownTracking, attemptCentiseconds: 0, saidStatus: null };
}

function beginningOf(state: AttemptState, position: number, record: ActivityRecord): Beginning {
  const kept = withoutRunValues(record.data);
  if (isOnlyLookedAt(state, record)) return { entry: '', data: kept, isNewAttempt: false, isKept: false };
  if (state.course.scormVersion === '1.2') {
    const entry = entryAfter(record.exit);
    const isFresh = statusRulesOf(state.launch?.profile).freshAfterExit && entry !== 'resume';
    const data = withPreferences(isFresh ? emptyNode : kept, state);
    return { entry, data, isNewAttempt: record.deliveries === 0, isKept: true };
  }
  if (record.isSuspended) {
    return {
      entry: entryAfter(record.exit),
      data: kept,
      isNewAttempt: false,
      isKept: true,
    };
  }
  return { entry: 'ab-initio', data: freshData(state, position), isNewAttempt: true, isKept: true };
}

/** The entry that follows the exit of the last run; null: there was none [RTE 4.2.7, R12 3.4.4]. */
function entryAfter(exit: string | null): Beginning['entry'] {
  return exit === null ? 'ab-initio' : exit === 'suspend' ? 'resume' : '';
}

/** In review nothing is recorded; in browse mode nothing is recorded over a result that stands [RTE 4.2.16]. */
function isOnlyLookedAt({ launch }: AttemptState, { tracking }: ActivityRecord): boolean {
  if (launch?.mode === 'review') return true;
  return launch?.mode === 'browse' && (tracking.completed === true || tracking.satisfied !== null);
}

/** SCORM 2004: one `cmi.objectives` row for each objective of the manifest that has an id [RTE 4.2.17]. */
function freshData(state: AttemptState, position: number): DataNode {
  const objectives = state.tree[position]?.activity.sequencing?.objectives ?? [];
  const rows = objectives.filter(({ id }) => id !== '').map(({ id }) => ({ values: { id }, lists: {} }));
  return rows.length === 0 ? emptyNode : { values: {}, lists: { 'cmi.objectives': rowListOf(rows) } };
}

function withoutRunValues(data: DataNode): DataNode {
  const values = Object.fromEntries(Object.entries(data.values).filter(([name]) => !ofOneRun.includes(name)));
  return { values, lists: data.lists };
}

function withPreferences(data: DataNode, { preferences }: AttemptState): DataNode {
  return { values: { ...data.values, ...preferences }, lists: data.lists };
}

function deliveryNote(activityId: string, { entry, isNewAttempt, isKept }: Beginning): TraceNote {
  const how = isNewAttempt ? 'new' : entry === 'resume' ? 'resumed' : 'goes-on';
  const key = isKept ? (`rte.delivery/${how}` as const) : (`rte.delivery/${how}-unrecorded` as const);
  return remark('decision', key, { activity: activityId }, 'DB.2');
}

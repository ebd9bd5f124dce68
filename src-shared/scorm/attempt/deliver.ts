import { emptyNode, type DataNode } from '../rte/node';
import { deliverContent } from '../sn/db-2-content-delivery';
import { draftOf } from '../sn/draft';
import type { ProcessNote } from '../sn/process-note';
import { positionOf } from '../sn/tree';
import { withTrackedValues } from './begun-data';
import type { LaunchEvent, TraceNote } from './events';
import { withGivenRows } from './given-rows';
import { givenValues } from './given-values';
import { withPreset } from './launch-preset';
import { statusRulesOf } from './profile';
import { adopted, isSequenced } from './sequenced-state';
import { recordAt, withRecord, type ActivityRecord, type AttemptState, type OpenContent } from './state';
import type { Traced } from './step-outcome';
import { storedFrom } from './stored-data';
import { remark } from './remark';
import { trackedValues } from './told-data';

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

/** Puts an activity's content before the learner: resumes its attempt if it was suspended, else begins one. */
export function deliver(state: AttemptState, position: number, nowMs: number): Traced {
  const { launch } = state;
  const content = state.tree[position]?.activity.content ?? null;
  if (launch === null || content === null) return { state, trace: [] };
  const { at, beginning, processes } = isSequenced(state)
    ? begunBySequencing(state, position)
    : begunFreely(state, position);
  const record = recordAt(at, position);
  const found =
    recordAt(state, position).deliveries === 0 ? preset(state, position, launch, beginning) : beginning;
  const open = contentFrom(at, { position, nowMs, launch, kind: content.kind }, found);
  const kept = beginning.isKept ? { given: open.given, deliveries: record.deliveries + 1 } : {};
  const began = withRecord(at, position, { ...kept, isActive: true });
  return {
    state: { ...began, open, current: position, last: position, noted: null },
    processes,
    trace: [deliveryNote(state.tree[position]?.activity.id ?? '', beginning)],
  };
}

function preset(
  { course, tree, activities }: AttemptState,
  position: number,
  { preset: wanted }: LaunchEvent,
  beginning: Beginning,
): Beginning {
  if (wanted === undefined) return beginning;
  const meant = positionOf(tree, wanted.activityId ?? '') ?? -1;
  const hasContent = (tree[meant]?.activity.content ?? null) !== null;
  const isMeant = hasContent ? meant === position : activities.every(({ deliveries }) => deliveries === 0);
  return withPreset(course.scormVersion, wanted, isMeant, beginning);
}

/** Content Delivery Environment Process [DB.2], and the data the content begins with. */
function begunBySequencing(state: AttemptState, position: number): Begun {
  const draft = draftOf(state, true);
  const isResumed = deliverContent(draft, position) === 'resumed';
  const at = adopted(state, draft);
  const { data, exit } = recordAt(state, position);
  const begun = withTrackedValues(draft, position, isResumed ? withoutRunValues(data) : emptyNode);
  const entry = isResumed ? entryAfter(exit) : 'ab-initio';
  const beginning: Beginning = { entry, data: begun, isNewAttempt: !isResumed, isKept: true };
  const fresh = { data: emptyNode, attemptCentiseconds: 0, saidStatus: null };
  const processes = draft.notes ?? [];
  return { at: isResumed ? at : withRecord(at, position, fresh), beginning, processes };
}

/** Where no sequencing holds an attempt begins once and never ends; a look at it leaves it as it is. */
function begunFreely(state: AttemptState, position: number): Begun {
  const record = recordAt(state, position);
  const beginning = beginningOf(state, position);
  const { isKept, isNewAttempt } = beginning;
  if (!isKept) return { at: state, beginning, processes: [] };
  const attempts = record.attempts + (isNewAttempt ? 1 : 0);
  const at = withRecord(state, position, { attempts, isSuspended: false });
  return { at: { ...at, suspended: null }, beginning, processes: [] };
}

interface Begun {
  readonly at: AttemptState;
  readonly beginning: Beginning;
  readonly processes: readonly ProcessNote[];
}

function contentFrom(
  state: AttemptState,
  {
    position,
    nowMs,
    launch,
    kind,
  }: Pick<OpenContent, 'position' | 'kind'> & { readonly nowMs: number; readonly launch: LaunchEvent },
  { entry, data, isKept }: Beginning,
): OpenContent {
  const { scormVersion } = state.course;
  const { attemptCentiseconds, saidStatus } = recordAt(state, position);
  const activity = state.tree[position]?.activity ?? state.course.root;
  const begun = withGivenRows(scormVersion, data, activity, launch, state.store);
  const said = 'cmi.core.lesson_status' in data.values ? saidStatus : null;
  return {
    position,
    kind,
    phase: 'not-initialized',
    lastError: '0',
    diagnostic: '',
    isKept,
    data: begun,
    ...storedFrom(launch, begun, said),
    given: givenValues(scormVersion, activity, launch, entry, attemptCentiseconds),
    begunWith: isSequenced(state) ? trackedValues(data) : {},
    retold: [],
    saidStatus: said,
    asked: null,
    lastMs: Number.isFinite(nowMs) ? nowMs : 0,
    elapsedMs: 0,
  };
}

function beginningOf(state: AttemptState, position: number): Beginning {
  const record = recordAt(state, position);
  const kept = withoutRunValues(record.data);
  const isNewAttempt = record.deliveries === 0;
  if (isOnlyLookedAt(state, record)) return lookAt(state, position, kept);
  const entry = entryAfter(record.exit);
  const isFresh = statusRulesOf(state.launch?.profile).freshAfterExit && entry !== 'resume';
  return { entry, data: withPreferences(isFresh ? emptyNode : kept, state), isNewAttempt, isKept: true };
}

/** A look shows what there is, and the rows that every run of SCORM 2004 begins with. */
function lookAt(state: AttemptState, position: number, kept: DataNode): Beginning {
  const is2004 = state.course.scormVersion === '2004';
  const data = is2004 ? withTrackedValues(draftOf(state), position, kept) : kept;
  const entry = recordAt(state, position).deliveries === 0 ? 'ab-initio' : '';
  return { entry, data, isNewAttempt: false, isKept: false };
}

/** The entry that follows the exit of the last run; null: there was none [RTE 4.2.7, R12 3.4.4]. */
function entryAfter(exit: string | null): Beginning['entry'] {
  return exit === null ? 'ab-initio' : exit === 'suspend' ? 'resume' : '';
}

/**
 * Only normal mode records anything in SCORM 2004 [RTE 4.2.16]. In SCORM 1.2 review records what a SCO does that never ran
 * before, and browsing nothing over a result that stands [R12 3.4.4].
 */
function isOnlyLookedAt({ launch, course }: AttemptState, { tracking, deliveries }: ActivityRecord): boolean {
  if (course.scormVersion === '2004') return launch?.mode !== 'normal';
  if (launch?.mode === 'review') return deliveries > 0 && launch.profile.keepsReview !== true;
  return launch?.mode === 'browse' && (tracking.completed === true || tracking.satisfied !== null);
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

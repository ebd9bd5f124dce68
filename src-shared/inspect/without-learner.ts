import type { Observation } from '../contract/observations';
import type { JournalEntry, SetAsideEntry } from '../contract/session-journal';
import type { Session } from '../contract/sessions';
import type { CallEvent } from '../scorm/attempt';
import { hidingNames, type Hide } from './hide-names';
import { eventOf } from './runs';

/** All in a session's file that may tell who the learner is. */
export interface Telling {
  readonly session: Session;
  readonly entries: readonly JournalEntry[];
  readonly setAside: readonly SetAsideEntry[];
  readonly observations: readonly Observation[];
}

const nobody = { id: 'learner', name: 'Learner' };

/** Elements by which a course is told who the learner is. */
const tellingElements: Readonly<Record<string, string>> = {
  'cmi.core.student_id': nobody.id,
  'cmi.core.student_name': nobody.name,
  'cmi.learner_id': nobody.id,
  'cmi.learner_name': nobody.name,
};

/** The same without the learner's name and id, also where content has written them into its own data or errors. */
export function withoutLearner({ session, entries, setAside, observations }: Telling): Telling {
  const hide = hidingNames(namesIn(session, [...entries, ...setAside]), tellingElements);
  const hidden = hide(session);
  return {
    session: {
      ...hidden,
      ...{ user_id: nobody.id, learner_id: nobody.id, learner_name: nobody.name, metadata: {} },
      sandbox: sandboxWithoutLearner(hidden.sandbox),
    },
    entries: entries.map((entry) => ({
      ...entryWithoutLearner(entry, hide),
      server_result: serverResultWithoutLearner(entry, hide),
    })),
    setAside: setAside.map((entry) => entryWithoutLearner(entry, hide)),
    observations: hide(observations),
  };
}

/** What stands for each id and name that the learner went by. */
function namesIn(
  session: Session,
  entries: readonly Pick<JournalEntry, 'event'>[],
): ReadonlyMap<string, string> {
  const launch = session.sandbox?.launch;
  const learners = entries.flatMap((entry) => {
    const event = eventOf(entry);
    return event.type === 'launch' ? [event.learner] : [];
  });
  const ids = [session.user_id, session.learner_id, launch?.learner_id, ...learners.map(({ id }) => id)];
  const names = [session.learner_name, launch?.learner_name, ...learners.map(({ name }) => name)];
  return new Map([
    ...ids.flatMap((id) => (typeof id === 'string' ? [[id, nobody.id] as const] : [])),
    ...names.flatMap((name) => (typeof name === 'string' ? [[name, nobody.name] as const] : [])),
  ]);
}

function sandboxWithoutLearner(sandbox: Session['sandbox']): Session['sandbox'] {
  if (sandbox?.launch === undefined) return sandbox;
  return { ...sandbox, launch: { ...sandbox.launch, learner_id: nobody.id, learner_name: nobody.name } };
}

/** What the journal and what was set aside of it have in common. */
type Answered = Pick<JournalEntry, 'event' | 'result' | 'error_code'>;

function entryWithoutLearner<Entry extends Answered>(entry: Entry, hide: Hide): Entry {
  const event = eventOf(entry);
  if (event.type === 'launch') return { ...entry, event: { ...hide(entry.event), learner: nobody } };
  if (event.type !== 'call') return { ...entry, event: hide(entry.event) };
  const [element = '', ...rest] = event.args;
  const args = [hide(element), ...rest.map((value) => hide(value, element))].slice(0, event.args.length);
  const told = entry.error_code === '0' ? toldBy(event) : undefined;
  return { ...entry, event: { ...entry.event, args }, result: told ?? hide(entry.result, element) };
}

function serverResultWithoutLearner(entry: JournalEntry, hide: Hide): string | null {
  const { server_result: result } = entry;
  const event = eventOf(entry);
  if (result === null || result === '' || event.type !== 'call') return result;
  // Also where the page answered nothing, the server may have told the name.
  return toldBy(event) ?? hide(result, event.args[0]);
}

/** What stands for the answer, where a course is told who the learner is. */
function toldBy({ method, args: [element = ''] }: CallEvent): string | undefined {
  return method.endsWith('GetValue') ? tellingElements[element] : undefined;
}

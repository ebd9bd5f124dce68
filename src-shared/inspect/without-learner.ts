import type { Observation } from '../contract/observations';
import type { JournalEntry } from '../contract/session-journal';
import type { Session } from '../contract/sessions';
import { hidingNames } from './hide-names';
import { eventOf } from './runs';

/** All in a session's file that may tell who the learner is. */
export interface Telling {
  readonly session: Session;
  readonly entries: readonly JournalEntry[];
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
export function withoutLearner({ session, entries, observations }: Telling): Telling {
  const hide = hidingNames(namesIn(session, entries), tellingElements);
  const hidden = hide(session);
  return {
    session: {
      ...hidden,
      ...{ user_id: nobody.id, learner_id: nobody.id, learner_name: nobody.name, metadata: {} },
      sandbox: sandboxWithoutLearner(hidden.sandbox),
    },
    entries: entries.map((entry) => entryWithoutLearner(entry, hide)),
    observations: hide(observations),
  };
}

/** What stands for each id and name that the learner went by. */
function namesIn(session: Session, entries: readonly JournalEntry[]): ReadonlyMap<string, string> {
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

function entryWithoutLearner(entry: JournalEntry, hide: ReturnType<typeof hidingNames>): JournalEntry {
  const event = eventOf(entry);
  if (event.type === 'launch') return { ...entry, event: { ...hide(entry.event), learner: nobody } };
  if (event.type !== 'call') return { ...entry, event: hide(entry.event) };
  const [element = '', ...rest] = event.args;
  const args = [hide(element), ...rest.map((value) => hide(value, element))].slice(0, event.args.length);
  const hidden = { ...entry, event: { ...entry.event, args } };
  const told = event.method.endsWith('GetValue') ? tellingElements[element] : undefined;
  if (told === undefined)
    return {
      ...hidden,
      result: hide(entry.result, element),
      server_result: hide(entry.server_result, element),
    };
  return {
    ...hidden,
    result: entry.error_code === '0' ? told : hide(entry.result),
    // Also where the page answered nothing, the server may have told the name.
    server_result: entry.server_result === null || entry.server_result === '' ? entry.server_result : told,
  };
}

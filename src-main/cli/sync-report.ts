import type { Answer } from '../../src-shared/contract/endpoint';
import type { listRemoteAssignments } from '../../src-shared/contract/remote-assigned';
import type { RemoteTrouble } from '../../src-shared/contract/remote-trouble';
import type { Remote } from '../../src-shared/contract/remotes';
import type { syncNow, SyncedSession } from '../../src-shared/contract/syncs';
import type { Terminal } from './command';
import { counted } from './counted';

/** What a sync tells while it goes on: in words for people, or a line of JSON for each thing. */
export interface SyncReport {
  /** `known`: servers that there are, all paused. */
  nothing(known: number): void;
  paused(remote: Remote): void;
  would(remote: Remote, what: Answer<typeof syncNow>): void;
  /** What is assigned there, and what a sync does or has done with it. */
  assigned(remote: Remote, what: Answer<typeof listRemoteAssignments>): void;
  /** The server would not take it now. */
  wouldNot(remote: Remote, trouble: RemoteTrouble): void;
  begun(remote: Remote, sessions: number): void;
  going(remote: Remote): void;
  troubled(remote: Remote, session: SyncedSession): void;
  ended(remote: Remote): void;
}

export function reportIn(form: 'json' | 'words', terminal: Terminal): SyncReport {
  return form === 'json' ? inJson(terminal) : inWords(terminal);
}

function inJson({ say }: Terminal): SyncReport {
  const line = (event: string, remote: Remote | null, facts: object = {}): void =>
    say(
      JSON.stringify({
        event,
        ...(remote === null ? {} : { remote: remote.id, name: remote.name }),
        ...facts,
      }),
    );
  return {
    nothing: (known) => line('nothing', null, { servers: known }),
    paused: (remote) => line('paused', remote),
    would: (remote, { sessions, packages }) => line('would', remote, { sessions, packages }),
    assigned: (remote, { offered, assignments, new_learners }) =>
      line('assigned', remote, { offered, assignments, new_learners }),
    wouldNot: (remote, trouble) => line('trouble', remote, { trouble }),
    begun: (remote, sessions) => line('begun', remote, { sessions }),
    going: (remote) => line('going', remote, { sessions: remote.sessions }),
    troubled: (remote, { session_id, package_title, trouble, next_attempt_at }) =>
      line('trouble', remote, { session_id, package_title, trouble, next_attempt_at }),
    ended: (remote) => {
      const { sessions, trouble, assignments_trouble: assigned, next_sync_at: next } = remote;
      for (const known of [trouble, assigned])
        if (known !== null) line('trouble', remote, { trouble: known, next_attempt_at: next });
      line('ended', remote, { sessions, trouble });
    },
  };
}

const noServer =
  'No server has been added that results go to. Add one in Lectern under Sync, or by POST /api/v1/remotes.';

function inWords({ say, complain, show }: Terminal): SyncReport {
  return {
    nothing: (known) =>
      complain(known === 0 ? noServer : 'All servers are paused. Resume one, or name it with --remote.'),
    paused: ({ name }) => complain(`${name}: paused. Nothing was sent.`),
    would: ({ name }, { sessions, packages }) => {
      say(`${name}: ${counted(sessions, 'session')} and ${counted(packages.length, 'package')} to send`);
      for (const { title, version, size_bytes: size } of packages)
        say(`  package  ${title}, version ${version} (${size} bytes)`);
    },
    assigned: ({ name }, { offered, assignments, new_learners: learners }) => {
      if (!offered) {
        complain(`${name}: does not tell what is assigned. Only another Lectern does.`);
        return;
      }
      const told = assignments.filter(({ state }) => state !== 'here');
      say(`${name}: ${counted(assignments.length, 'assignment')} there, ${told.length} not as they are here`);
      if (learners > 0) say(`  ${counted(learners, 'learner')} not here yet`);
      for (const { package_title: title, target_name: whom, state, trouble, failure } of told)
        say(
          `  ${state}  ${title}, for ${whom ?? 'everyone'}${trouble === null ? '' : `: ${wordOf(trouble)}`}${failure === null ? '' : `: ${failure.code}`}`,
        );
    },
    wouldNot: ({ name }, trouble) => complain(`${name}: ${wordOf(trouble)}`),
    begun: ({ name }, sessions) => show(`${name}: ${counted(sessions, 'session')} to send`),
    going: ({ name, sessions: { sent, waiting, in_trouble: held } }) =>
      show(`${name}: ${sent} of ${sent + waiting + held} sent`),
    troubled: ({ name }, { session_id: id, package_title: title, trouble }) =>
      complain(`${name}: session ${id} of "${title}" did not go: ${wordOf(trouble)}`),
    ended: ({ name, sessions: { sent, waiting, in_trouble: held }, trouble, assignments_trouble }) => {
      show('');
      if (assignments_trouble !== null)
        complain(`${name}: what is assigned there could not be brought: ${wordOf(assignments_trouble)}`);
      const left = waiting + held;
      if (trouble !== null) {
        complain(
          `${name}: ${wordOf(trouble)}. ${counted(left, 'session')} to send, as far as is known here.`,
        );
        return;
      }
      say(
        `${name}: ${counted(sent, 'session')} there${left === 0 ? '' : `, ${counted(left, 'session')} not`}`,
      );
    },
  };
}

/** docs/sync.md says what each word means. */
function wordOf(trouble: Remote['trouble']): string {
  if (trouble === null) return 'it waits';
  const text = trouble.facts['text'];
  return typeof text === 'string' ? `${trouble.word} ("${text}")` : trouble.word;
}

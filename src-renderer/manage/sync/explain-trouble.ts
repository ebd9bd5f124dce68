import type { RemoteTrouble, RemoteTroubleWord } from '../../../src-shared/contract/remote-trouble';
import type { Phrase } from '../../ui/typed-words';
import type { ManageWords } from '../words';

/** What the sentences need besides the trouble itself. */
export interface TroubleContext {
  /** Of the remote's address. */
  readonly host: string;
  /** `trial`: nothing is kept yet; `asked`: only when somebody asks; else in words when it is tried again, e.g. "in 5 minutes". */
  readonly next: 'trial' | 'asked' | { readonly when: string };
}

type TroublePhrase = Phrase<ManageWords>;

/** What happened, what is safe, what to do; and what the remote itself told, which may be nothing. */
export interface TroubleExplained {
  readonly what: TroublePhrase;
  readonly safe: TroublePhrase;
  readonly todo: TroublePhrase;
  readonly told: readonly TroublePhrase[];
}

/** Chooses the sentences for a trouble by its word and facts. */
export function explainTrouble(trouble: RemoteTrouble, context: TroubleContext): TroubleExplained {
  const { word } = trouble;
  const facts = { ...textsIn(trouble.facts), host: context.host };
  return {
    what: { key: whats[word]?.(facts) ?? `trouble.${word}.what`, facts },
    safe: safeOf(trouble, context),
    todo: { key: todos[word]?.(facts) ?? `trouble.${word}.todo`, facts },
    told: toldIn(facts),
  };
}

type Facts = Readonly<Record<string, string>>;
type Key = TroublePhrase['key'];
type Choice = (facts: Facts) => Key | undefined;

/** Where the facts of a word say more than the word. */
const whats: Readonly<Partial<Record<RemoteTroubleWord, Choice>>> = {
  tls: ({ fault }) => tlsWhats[fault ?? ''],
  forbidden: ({ lacks }) => lacksWhats[lacks ?? ''],
  'captive-portal': ({ to }) => (to === undefined ? undefined : 'trouble.captive-portal.whatElsewhere'),
  garbage: ({ reason }) => garbageWhats[reason ?? ''],
  held: ({ where }) => (where === 'remote' ? 'trouble.held.whatThere' : undefined),
  'another-remote': ({ reason }) => anotherWhats[reason ?? ''],
  'package-missing': ({ reason }) => missingWhats[reason ?? ''],
};

const todos: Readonly<Partial<Record<RemoteTroubleWord, Choice>>> = {
  tls: ({ fault }) => tlsTodos[fault ?? ''],
  garbage: ({ reason }) => (reason === 'checksum' ? 'trouble.garbage.todoAgain' : undefined),
  'package-missing': ({ reason }) => (reason === 'folder' ? 'trouble.package-missing.todoFolder' : undefined),
};

type ByFact = Readonly<Record<string, Key>>;

const tlsWhats: ByFact = {
  'nobody-vouches': 'trouble.tls.whatUnvouched',
  expired: 'trouble.tls.whatExpired',
  'not-yet-valid': 'trouble.tls.whatNotYet',
  'wrong-name': 'trouble.tls.whatOtherName',
  'no-tls': 'trouble.tls.whatNone',
  'only-tls': 'trouble.tls.whatOnly',
};
const lacksWhats: ByFact = {
  read: 'trouble.forbidden.whatRead',
  write: 'trouble.forbidden.whatWrite',
};
const tlsTodos: ByFact = {
  expired: 'trouble.tls.todoClock',
  'not-yet-valid': 'trouble.tls.todoClock',
  'no-tls': 'trouble.tls.todoNone',
  'only-tls': 'trouble.tls.todoOnly',
};
const garbageWhats: ByFact = {
  redirect: 'trouble.garbage.whatRedirect',
  checksum: 'trouble.garbage.whatChecksum',
};
const anotherWhats: ByFact = {
  tenant: 'trouble.another-remote.whatTenant',
  instance: 'trouble.another-remote.whatInstance',
  package: 'trouble.another-remote.whatPackage',
};
const missingWhats: ByFact = {
  folder: 'trouble.package-missing.whatFolder',
  gone: 'trouble.package-missing.whatGone',
  file: 'trouble.package-missing.whatFile',
};

const strangers: ReadonlySet<RemoteTroubleWord> = new Set(['another-remote', 'wrong-tenant']);

function safeOf({ word, lasting }: RemoteTrouble, { next }: TroubleContext): TroublePhrase {
  if (next === 'trial') return { key: 'trouble.safe.trial', facts: {} };
  if (strangers.has(word)) return { key: 'trouble.safe.notSent', facts: {} };
  if (lasting) return { key: 'trouble.safe.stays', facts: {} };
  return next === 'asked'
    ? { key: 'trouble.safe.asked', facts: {} }
    : { key: 'trouble.safe.again', facts: { when: next.when } };
}

function toldIn(facts: Facts): readonly TroublePhrase[] {
  const { text, status, code } = facts;
  return [
    ...(text === undefined ? [] : [{ key: 'trouble.said' as const, facts }]),
    ...(status === undefined ? [] : [{ key: 'trouble.status' as const, facts }]),
    ...(code === undefined || code === '' ? [] : [{ key: 'trouble.code' as const, facts }]),
  ];
}

/** What can stand in a sentence. A newer server may tell more than is known here. */
function textsIn(facts: RemoteTrouble['facts']): Facts {
  const known = Object.entries(facts).flatMap(([name, fact]) =>
    typeof fact === 'string' || typeof fact === 'number' ? [[name, String(fact)] as const] : [],
  );
  return Object.fromEntries(known);
}

import { runInNewContext } from 'node:vm';
import { fixtureFiles } from '../../support/zip-fixture';

/** One call as a fixture's page makes it; the error is asked for where there is a label. */
export interface ListedCall {
  readonly label: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What a fixture's page calls: as it opens, on the learner's click, and in the events of its leaving. */
export interface CallLists {
  readonly load: readonly ListedCall[];
  readonly play: readonly ListedCall[];
  readonly leave: readonly ListedCall[];
}

type Entry = readonly [label: string, method: string, ...args: readonly unknown[]];
type Name = 'load' | 'play' | 'beforeunload' | 'pagehide' | 'unload';

/** The lists of a fixture, read from the script that its page runs. */
export function callListsOf(fixture: string): CallLists {
  const window: { calls?: Readonly<Partial<Record<Name, readonly Entry[]>>> } = {};
  runInNewContext(textOf(fixture, 'calls.js'), { window });
  const listed = (name: Name): readonly ListedCall[] =>
    [...(window.calls?.[name] ?? [])].map(([label, method, ...args]) => ({ label, method, args }));
  return {
    load: listed('load'),
    play: listed('play'),
    leave: (['beforeunload', 'pagehide', 'unload'] as const).flatMap(listed),
  };
}

export function textOf(fixture: string, name: string): string {
  const file = fixtureFiles(fixture).find((each) => each.name === name);
  if (file === undefined) throw new Error(`${fixture} has no ${name}.`);
  return file.bytes.toString('utf8');
}

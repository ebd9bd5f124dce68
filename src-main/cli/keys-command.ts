import { z } from 'zod';
import { createKey, listKeys, revokeKey, Scope, type ApiKey } from '../../src-shared/contract/keys';
import { KeyId } from '../../src-shared/kernel/ids';
import { WrongUse, type Command, type CommandContext, type ExitCode, type Values } from './command';
import { everyRow } from './every-row';
import { formIn, givenOnly, textIn } from './given';
import type { Reached } from './reach-lectern';
import { tableInWords } from './table';
import { dataHelp, dataOption, withLectern } from './with-lectern';

/** Lists, makes and revokes keys of the API. */
export const keysCommand: Command = {
  name: 'keys',
  summary: 'List, make and revoke keys of the API',
  operands: ['list|make|revoke', '[NAME|ID]'],
  help: [
    dataHelp,
    `--scopes WORDS         make: what it may, e.g. read,write; of ${Scope.options.join(', ')}`,
    '--days NUMBER          make: it ends after so many days; never unless said',
    '--test                 make: a key that begins with scorm_test_',
    '--json                 one JSON object a line',
  ],
  notes: [
    '"make NAME" prints the text of the new key, which is shown this once; "revoke" takes the name or the id of a key.',
    '',
    'Exit codes:',
    '  0  it is done',
    '  2  wrong use, or no such key',
    '  3  the folder cannot be opened',
  ],
  options: {
    ...dataOption,
    scopes: { type: 'string' },
    days: { type: 'string' },
    test: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: (context) => {
    const [deed = '', name] = context.operands;
    if (deed === 'list') return list(context);
    if (deed !== 'make' && deed !== 'revoke')
      throw new WrongUse(`"${deed}" is none of list, make and revoke.`);
    if (name === undefined || name === '') throw new WrongUse(`Which key? Say "keys ${deed} NAME".`);
    return deed === 'make' ? make(context, name) : revoke(context, name);
  },
};

async function list(context: CommandContext): Promise<ExitCode> {
  const { terminal, values, operands } = context;
  const extra = operands[1];
  if (extra !== undefined) throw new WrongUse(`Unexpected: "${extra}".`);
  const keys = await withLectern(context, allKeys);
  if (values['json'] === true) for (const key of keys) terminal.say(JSON.stringify(key));
  else tableInWords([heads, ...keys.map(rowOf)]).forEach(terminal.say);
  return 0;
}

const heads = ['KEY', 'NAME', 'BEGINS WITH', 'SCOPES', 'STATUS', 'ENDS', 'LAST USED'];

function rowOf({
  id,
  name,
  prefix,
  scopes,
  status,
  expires_at: ends,
  last_used_at: used,
}: ApiKey): readonly string[] {
  return [id, name, prefix, scopes.join(','), status, ends ?? 'never', used ?? 'never'];
}

const day = z.coerce.number().pipe(createKey.input.shape.expires_in_days.unwrap());

async function make(context: CommandContext, name: string): Promise<ExitCode> {
  const { terminal, values } = context;
  const wanted = givenOnly({
    ...{ name, scopes: scopesIn(values), test: values['test'] === true },
    expires_in_days: formIn(values, 'days', day, 'a number from 1 to 3650'),
  });
  const key = await withLectern(context, (lectern) => lectern.call(createKey, wanted));
  terminal.say(values['json'] === true ? JSON.stringify(key) : key.key);
  return 0;
}

function scopesIn(values: Values): Scope[] {
  const given = textIn(values, 'scopes');
  if (given === undefined) throw new WrongUse('--scopes is missing.');
  return given.split(',').map((word) => {
    const scope = Scope.safeParse(word.trim());
    if (!scope.success) throw new WrongUse(`"${word}" is none of ${Scope.options.join(', ')}.`);
    return scope.data;
  });
}

async function revoke(context: CommandContext, named: string): Promise<ExitCode> {
  const { terminal, values } = context;
  const revoked = await withLectern(context, async (lectern) => {
    const { id: keyId } = chosenOf(await allKeys(lectern), named);
    return lectern.call(revokeKey, { keyId });
  });
  terminal.say(values['json'] === true ? JSON.stringify(revoked) : `${revoked.name}: revoked`);
  return 0;
}

/** A name may be given anew once the key that had it is revoked: those that still work go first. Throws WrongUse. */
function chosenOf(keys: readonly ApiKey[], named: string): ApiKey {
  const byId = KeyId.safeParse(named);
  const fits = keys.filter(({ id, name }) => (byId.success ? id === byId.data : name === named));
  const working = fits.filter(({ status }) => status !== 'revoked');
  const [first, second] = working.length > 0 ? working : fits;
  if (first === undefined) throw new WrongUse(`There is no key "${named}".`);
  if (second === undefined) return first;
  const ids = working.map(({ id }) => id).join(' or ');
  throw new WrongUse(`There are several keys "${named}": name one by its id, ${ids}.`);
}

async function allKeys(lectern: Reached): Promise<readonly ApiKey[]> {
  const keys: ApiKey[] = [];
  for await (const key of everyRow((page) => lectern.call(listKeys, page))) keys.push(key);
  return keys;
}

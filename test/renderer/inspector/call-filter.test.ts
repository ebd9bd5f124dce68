import { describe, expect, test } from 'vitest';
import {
  hintsOf,
  noFilter,
  passesOf,
  type CallFilter,
} from '../../../src-renderer/inspector/panels/call-filter';
import { indexAfterKey } from '../../../src-renderer/inspector/panels/call-list';
import { rowOf } from '../../../src-renderer/inspector/panels/call-rows';
import { call, entry } from '../support/entries';

const rows = [
  entry({ position: 1, of: { type: 'unload', nowMs: 1 }, result: '' }),
  entry({ position: 2, of: call('LMSInitialize', ''), took_ms: 5 }),
  entry({
    position: 3,
    of: call('LMSGetValue', 'cmi.core.student_name'),
    result: 'Lovelace, Ada',
    took_ms: 0.4,
  }),
  entry({
    position: 4,
    of: call('LMSSetValue', 'cmi.core.score.raw', '120'),
    result: 'false',
    error_code: '405',
    took_ms: 12.3,
  }),
  entry({ position: 5, of: call('LMSGetLastError'), result: '405', error_code: '405' }),
  entry({ position: 6, of: call('LMSSetValue', 'cmi.core.lesson_status', 'passed'), activity_id: 'quiz' }),
].map(rowOf);

function passing(
  filter: Partial<CallFilter>,
  titles: ReadonlyMap<string, string> = new Map(),
  among = rows,
): readonly number[] {
  const passes = passesOf({ ...noFilter, ...filter }, titles);
  return among.filter((row) => passes?.(row) ?? true).map(({ position }) => position);
}

test('what is not set yet is no error, and is found by its number', () => {
  const read = entry({
    ...{ position: 1, of: call('GetValue', 'cmi.location'), result: '', error_code: '403' },
  });
  const found = (filter: Partial<CallFilter>) => passing(filter, new Map(), [rowOf(read)]);
  expect(found({ errorsOnly: true })).toEqual([]);
  expect(found({ search: 'error' })).toEqual([]);
  expect(found({ search: 'error:403' })).toEqual([1]);
  expect(found({ search: '-error' })).toEqual([1]);
});

describe('the filter of the call log', () => {
  test.each([
    ['nothing asked', {}, [1, 2, 3, 4, 5, 6]],
    ['a word of an element, in any case', { search: 'SCORE' }, [4]],
    ['a word of an answer', { search: 'lovelace' }, [3]],
    ['all words, anywhere in the row', { search: 'lmssetvalue passed' }, [6]],
    ['an activity', { search: 'quiz' }, [6]],
    ['errors only', { errorsOnly: true }, [4]],
    ['an error number', { search: '405', errorsOnly: true }, [4]],
    ['writes', { kind: 'write' }, [4, 6]],
    ['reads', { kind: 'read' }, [3]],
    ['start, save, end', { kind: 'control' }, [2]],
    ['error queries', { kind: 'support' }, [5]],
    ['events', { kind: 'event' }, [1]],
    ['what is not there', { search: 'nowhere' }, []],
    ['any error', { search: 'error' }, [4]],
    ['an error of that number', { search: 'error:405' }, [4]],
    ['an error of another number', { search: 'error:40' }, []],
    ['a function, whichever version it is of', { search: 'method:setvalue' }, [4, 6]],
    ['an element', { search: 'element:cmi.core.s' }, [3, 4]],
    ['what was written', { search: 'value:passed' }, [6]],
    ['what was answered', { search: 'answer:false' }, [4]],
    ['a SCO', { search: 'sco:quiz' }, [6]],
    ['a kind', { search: 'kind:event' }, [1]],
    ['without a word', { search: 'cmi.core -score' }, [3, 6]],
    ['without an error', { search: 'method:SetValue -error' }, [6]],
    ['longer than so many milliseconds', { search: 'took>5' }, [4]],
    ['shorter than so many, in words of another country', { search: 'Took<0,5' }, [3]],
    ['so many at least, or at most', { search: 'took>=5 took<=12.3' }, [2, 4]],
    ['not so long', { search: 'kind:control -took>4' }, []],
    ['a length that is still to come', { search: 'took>' }, [1, 2, 3, 4, 5, 6]],
    ['a part without a word, and a word', { search: '-method:GetValue cmi' }, [4, 6]],
    ['several words as one', { search: '"lovelace, ada"' }, [3]],
    ['a part that is none', { search: 'http://x' }, []],
    ['signs of patterns as they stand', { search: '.*' }, []],
    ['a part whose word is still to come', { search: 'Element:' }, [1, 2, 3, 4, 5, 6]],
    ['a lone sign as it stands', { search: '-' }, [1, 2, 3, 4, 5]],
  ] as const)('%s', (_, filter, positions) => {
    expect(passing(filter)).toEqual(positions);
  });

  test('the title of a SCO is as good as its id', () => {
    const titles = new Map([['quiz', 'The last test']]);
    expect(passing({ search: 'sco:"last test"' }, titles)).toEqual([6]);
  });

  test('asking for the last error is no error itself', () => {
    expect(rows[4]?.isError).toBe(false);
    expect(rows[3]?.isError).toBe(true);
  });
});

describe('keys in the call log', () => {
  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 0, 9],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['Escape', 5, -1],
    ['a', 5, null],
  ])('%s from row %d leads to %s of ten', (key, at, to) => {
    expect(indexAfterKey(key, at, 9)).toBe(to);
  });
});

test.each([
  ['elment:score', [{ kind: 'noField', name: 'elment' }]],
  ['elment:score -a elment:raw', [{ kind: 'noField', name: 'elment' }]],
  ['error took>abc', [{ kind: 'noNumber', text: 'took>abc' }]],
  ['-Method:Commit took>5 "note: this" https://x.example 00:05:00 element:', []],
] as const)('a search for %s is told what of it is only text', (search, hints) => {
  expect(hintsOf(search)).toMatchObject(hints);
  expect(hintsOf(search)).toHaveLength(hints.length);
});

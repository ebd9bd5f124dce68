import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLaunchOptions, withoutDataFolder } from '../../src-main/windows/launch-options';
import { explainStartFailure } from '../../src-main/windows/start-failure';
import { wordsFor } from '../../src-main/windows/words';

const words = wordsFor(['en-GB']);

function failureWith(code: string, facts: object = {}): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code, ...facts });
}

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('command line', () => {
  test('data folder and ports are read in both spellings, the folder from where the program was started', () => {
    const argv = ['electron', '.', '--data', 'box', '--port=4001', '--content-port', '4002'];
    expect(readLaunchOptions(argv, '/home/anna')).toEqual({
      dataFolder: path.resolve('/home/anna/box'),
      port: 4001,
      contentPort: 4002,
      hasUserDataFolder: false,
    });
  });

  test('nothing said is null, and switches of Chromium are left alone', () => {
    expect(readLaunchOptions(['electron', '--user-data-dir=/x', '.', '--disable-gpu'], '/')).toEqual({
      dataFolder: null,
      port: null,
      contentPort: null,
      hasUserDataFolder: true,
    });
  });

  test.each([
    [['--port', 'many'], '--port must be a whole number from 0 to 65535, not "many".'],
    [['--port', '65536'], '--port must be a whole number from 0 to 65535, not "65536".'],
    [['--port', '1e3'], '--port must be a whole number from 0 to 65535, not "1e3".'],
    [['--content-port=0x10'], '--content-port must be a whole number from 0 to 65535, not "0x10".'],
    [['--data'], '--data needs a value.'],
    [['--data', '--port', '1'], '--data needs a value.'],
  ])('%j is refused in words', (argv, sentence) => {
    const refused = caught(() => readLaunchOptions(argv, '/'));
    expect(explainStartFailure(refused, '', words)).toContain(sentence);
  });

  test('a restart with another folder forgets the one that was said, in both spellings', () => {
    const argv = ['.', '--data', 'box', '--port', '1', '--data=other', '--disable-gpu'];
    expect(withoutDataFolder(argv)).toEqual(['.', '--port', '1', '--disable-gpu']);
  });
});

describe('a start that failed', () => {
  test.each([
    ['a locked folder', failureWith('DATA_FOLDER_LOCKED'), 'Another Lectern is using the data folder /data.'],
    [
      'a folder without the right to write',
      failureWith('EACCES'),
      'The data folder /data cannot be written.',
    ],
    ['a full disk', failureWith('ENOSPC'), 'The data folder /data cannot be written.'],
    ['a lost database', failureWith('DATABASE_MISSING'), 'its database lectern.db is missing or empty.'],
    ['a damaged database', failureWith('DATABASE_CORRUPT'), 'in the data folder /data is damaged.'],
    [
      'damage that shows later',
      failureWith('DATABASE_WRITE_FAILED', { cause: failureWith('SQLITE_CORRUPT_INDEX') }),
      'in the data folder /data is damaged.',
    ],
    ['a taken port', failureWith('EADDRINUSE', { port: 3001 }), 'The port 3001 is used by another program.'],
    [
      'a port that is kept for others',
      failureWith('EACCES', { syscall: 'listen', port: 80 }),
      'This system does not let Lectern listen on port 80.',
    ],
    ['anything else', new Error('no such table'), 'did not foresee: no such table'],
  ])('%s: what happened, what is safe, what to do', (_, error, happened) => {
    const [first, second, third] = explainStartFailure(error, '/data', words).split('\n\n');
    expect(first).toContain(happened);
    expect(second).toContain('safe');
    expect(third).toMatch(/\w+.*\.$/);
  });
});

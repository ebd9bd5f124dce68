import { expect, test } from 'vitest';
import { commandIn } from '../../src-main/windows/command-in';

test.each([
  ['a command', ['check', 'course.zip', '--json'], ['check', 'course.zip', '--json']],
  ['one without a sandbox', ['--no-sandbox', 'serve', '--port', '0'], ['serve', '--port', '0']],
  ['a word that is none, so that it is said', ['chek', 'course.zip'], ['chek', 'course.zip']],
  ['the question for help', ['--help'], ['--help']],
])('the program is the command line with %s', (_, args, words) => {
  expect(commandIn(args)).toEqual(words);
});

test.each([
  ['nothing', []],
  ['nothing but no sandbox', ['--no-sandbox']],
  ['options of its own', ['--data', 'check']],
  ['a package', ['course.zip']],
  ['a file by its whole path', ['/home/anna/check']],
  ['a link, whatever stands behind it', ['lectern://import', 'check', 'course.zip']],
])('the program opens its windows with %s', (_, args) => {
  expect(commandIn(args)).toBeNull();
});

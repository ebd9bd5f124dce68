import { expect, test } from 'vitest';
import { newName, newParameters, newPath } from './new-names';

test.each([
  ['a name of letters and digits', 'activity_12', 'npgvivgl_67'],
  ['case counts as before', 'activitY', 'npgvivgL'],
  ['what is written with a percent sign', ' gObj%20-%2F9 ', ' tBow%20-%2F4 '],
  ['what XML has escaped', 'R&amp;D &#38;', 'E&amp;Q &#38;'],
  ['the last letters and digits begin again', 'mnzMNZ459', 'zamZAM904'],
])('gives another name of the same kind: %s', (_, name, renamed) => {
  expect(newName(name)).toBe(renamed);
});

test('keeps the ending of a file and the names of parameters', () => {
  expect(newPath('pages/Test1.htm')).toBe('cntrf/Grfg6.htm');
  expect(newPath('resources/')).toBe('erfbheprf/');
  expect(newParameters('?tc=CM-08&amp;act=1a')).toBe('?tc=PZ-53&amp;act=6n');
});

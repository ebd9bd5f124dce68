import { shownName } from '../../kernel/shown-name';
import { inFile, type Found, type Rule } from '../rule';

/** Long enough for any course, and short enough for the folders that systems unpack into. */
const longestPath = 180;

const device = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Names below the manifest's folder that some system, browser or address cannot take. */
export const fileNameRules: readonly Rule[] = [
  ofEachFile('package.name-reserved', 'warning', ({ path, below }, found) => {
    const character = /[#%?<>:"|*]/.exec(below)?.[0];
    if (character !== undefined)
      found('package.name-reserved', { name: shownName(path), character }, inFile(path));
  }),
  ofEachFile('package.name-device', 'warning', ({ path, below }, found) => {
    if (below.split('/').some((name) => device.test(name)))
      found('package.name-device', { name: shownName(path) }, inFile(path));
  }),
  ofEachFile('package.name-ending', 'warning', ({ path, below }, found) => {
    if (/[. ](\/|$)/.test(below)) found('package.name-ending', { name: shownName(path) }, inFile(path));
  }),
  ofEachFile('package.name-long', 'warning', ({ path, below }, found) => {
    const facts = { name: shownName(path), number: below.length };
    if (below.length > longestPath) found('package.name-long', facts, inFile(path));
  }),
  ofEachFile('package.name-not-ascii', 'info', ({ path, below }, found) => {
    if (/[^\0-\x7f]/.test(below)) found('package.name-not-ascii', { name: shownName(path) }, inFile(path));
  }),
  ofEachFile('package.name-blank', 'info', ({ path, below }, found) => {
    if (below.includes(' ')) found('package.name-blank', { name: shownName(path) }, inFile(path));
  }),
];

function ofEachFile(
  id: Rule['id'],
  severity: Rule['severity'],
  check: (file: { readonly path: string; readonly below: string }, found: Found) => void,
): Rule {
  return {
    id,
    severity,
    ofPackage: ({ files, rootFolder }, found) => {
      for (const { path } of files)
        check({ path, below: path.startsWith(rootFolder) ? path.slice(rootFolder.length) : path }, found);
    },
  };
}

import { firstNames, shownName } from '../../kernel/shown-name';
import { inFile, together, type Found, type Place, type Rule } from '../rule';

/** Long enough for any course, and short enough for the folders that systems unpack into. */
const longestPath = 180;

const special = /[#%?<>:"|*]/;
const device = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Names below the manifest's folder that some system, browser or address cannot take; those of one kind are told together. */
export const fileNameRules: readonly Rule[] = [
  ofFiles('package.name-reserved', 'warning', {
    isSuch: (below) => special.test(below),
    tellOne: (name, below, found, place) => {
      found('package.name-reserved/one', { name, character: special.exec(below)?.[0] ?? '' }, place);
    },
  }),
  ofFiles('package.name-device', 'warning', {
    isSuch: (below) => below.split('/').some((name) => device.test(name)),
    tellOne: plainly('package.name-device'),
  }),
  ofFiles('package.name-ending', 'warning', {
    isSuch: (below) => /[. ](\/|$)/.test(below),
    tellOne: plainly('package.name-ending'),
  }),
  ofFiles('package.name-long', 'warning', {
    isSuch: (below) => below.length > longestPath,
    tellOne: (name, below, found, place) => {
      found('package.name-long/one', { name, number: below.length }, place);
    },
  }),
  ofFiles('package.name-not-ascii', 'info', {
    isSuch: (below) => /[^\0-\x7f]/.test(below),
    tellOne: plainly('package.name-not-ascii'),
  }),
  ofFiles('package.name-blank', 'info', {
    isSuch: (below) => below.includes(' '),
    tellOne: plainly('package.name-blank'),
  }),
];

type PlainId = `package.name-${'device' | 'ending' | 'not-ascii' | 'blank'}`;

/** What is wrong with a name, and how one alone is told; `below` is the path below the manifest's folder. */
interface NameRule {
  readonly isSuch: (below: string) => boolean;
  readonly tellOne: (name: string, below: string, found: Found, place: Place) => void;
}

function plainly(id: PlainId): NameRule['tellOne'] {
  return (name, _, found, place) => {
    found(`${id}/one`, { name }, place);
  };
}

function ofFiles(
  id: PlainId | 'package.name-reserved' | 'package.name-long',
  severity: Rule['severity'],
  { isSuch, tellOne }: NameRule,
): Rule {
  return {
    id,
    severity,
    ofPackage: ({ files, rootFolder }, found) => {
      const below = (path: string) => (path.startsWith(rootFolder) ? path.slice(rootFolder.length) : path);
      const paths = files.map(({ path }) => path).filter((path) => isSuch(below(path)));
      const [first, ...others] = paths;
      if (first === undefined) return;
      const facts = { number: paths.length, names: firstNames(paths) };
      if (others.length === 0) tellOne(shownName(first), below(first), found, inFile(first));
      else found(`${id}/many`, facts, together([inFile(first), ...others.map((path) => inFile(path))]));
    },
  };
}

import type { Observed } from '../../src-shared/contract/observed';
import { fillWords } from '../../src-shared/kernel/fill-words';
import { problem, type Problem, type ProblemLevel } from './problem';

/** How content looked for the API is for whoever asks why `run.initialize-never` was found. */
export type SeenKind = Exclude<Observed['kind'], 'api-walk'>;

const observed: Readonly<
  Record<SeenKind, { readonly level: ProblemLevel; readonly words: string; readonly fix: string }>
> = {
  'script-error': {
    level: 'error',
    words: 'A script failed: {{text}}',
    fix: 'Mend the script, or catch the error where it is expected.',
  },
  rejection: {
    level: 'error',
    words: 'A promise was rejected and nobody caught it: {{text}}',
    fix: 'Catch it where it is expected.',
  },
  'console-error': {
    level: 'warning',
    words: 'The content reported an error: {{text}}',
    fix: 'Look what it is about in the console of a browser.',
  },
  'failed-request': {
    level: 'error',
    words: 'A file is missing: the answer was {{text}}',
    fix: 'Put the file into the package, or take the reference to it out.',
  },
  'blocked-request': {
    level: 'error',
    words: 'The content asks another host for something ({{text}})',
    fix: 'Put what it needs into the package: without internet it is not there.',
  },
  'other-case': {
    level: 'warning',
    words: 'A file is there in another case only: {{text}}',
    fix: 'Write the name as the file has it: many servers tell cases apart.',
  },
};

/** `place`: a file of the package, with its line or without, or an address. */
export function observedProblem(
  kind: SeenKind,
  text: string,
  place: string | null,
  activity: string | null,
): Problem {
  const { level, words, fix } = observed[kind];
  const isAddress = place !== null && URL.canParse(place);
  const [, file = place, line = null] = isAddress ? [] : (/^(.*):(\d+)$/.exec(place ?? '') ?? []);
  return problem(level, `content.${kind}`, fillWords(words, { text }), {
    ...{ fix, file, line: line === null ? null : Number(line), activity },
  });
}

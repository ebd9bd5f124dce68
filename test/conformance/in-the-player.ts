import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NavigationRequest } from '../../src-shared/scorm/attempt';
import type { CaseSource } from './kit';

/** One official case as a player's learner meets it: a course, and the script of what is delivered and done. */
export interface PlayerCase {
  readonly id: string;
  readonly manifestXml: string;
  readonly outline: Outline;
  /** Title of the item to choose at the first launch, if any. */
  readonly startTitle: string | null;
  readonly sessionMustEnd: boolean;
  readonly steps: readonly CaseStep[];
  /** How an item's page ends. */
  readonly pages: Readonly<Record<string, CasePage>>;
}

export interface Outline {
  readonly rootId: string;
  readonly rootTitle: string;
  readonly items: readonly CaseItem[];
}

export interface CaseItem {
  readonly id: string;
  readonly title: string;
  /** The number by which scripts name the item, from its launch parameters. */
  readonly act: string;
  /** File name of its page. */
  readonly page: string;
  readonly isSco: boolean;
}

export interface CasePage {
  readonly terminatesAtUnload: boolean;
  readonly requestAtUnload?: string;
}

export interface CaseStep {
  readonly name: string;
  readonly act: string;
  readonly questions: readonly Question[];
  readonly commands: readonly Command[];
  readonly instruction: string;
}

export interface Question {
  readonly what: string;
  /** "" where the question is about no item. */
  readonly title: string;
  readonly expected: boolean;
}

export interface Command {
  readonly method: string;
  readonly args: readonly string[];
}

export type LearnerAction =
  | { readonly kind: 'watch' }
  | { readonly kind: 'use'; readonly request: NavigationRequest }
  | { readonly kind: 'choose'; readonly title: string }
  | { readonly kind: 'relaunch'; readonly title?: string }
  | { readonly kind: 'open'; readonly course: string };

export interface Answer {
  readonly returned: string;
  readonly errorCode: string;
}

/** The official cases with what a player of real pages needs of their runner. */
export interface PlayerCases {
  readonly open: (id: string) => PlayerCase;
  /** What the learner does after a step. */
  readonly actionsFor: (step: CaseStep) => readonly LearnerAction[];
  /** The source of a function of a command and an API object, which needs nothing else. */
  readonly commandSource: string;
  /** Null where the answer fits. The learner of the player has an id of its own: no case that asks for it can be judged. */
  readonly judge: (command: Command, answer: Answer) => string | null;
}

export async function openPlayerCases(folder: string): Promise<PlayerCases> {
  const lib = <Module>(file: string): Promise<Module> =>
    import(pathToFileURL(path.join(folder, 'lib', file)).href) as Promise<Module>;
  const cases = await lib<CaseSourceModule>('case-source.mjs');
  const { readCourse } = await lib<{ readCourse: (xml: string) => Outline }>('read-course.mjs');
  const { actionsFor } = await lib<InstructionsModule>('instructions.mjs');
  const { runCommand, withExpectations } = await lib<CommandModule>('run-command.mjs');
  const { judgeCommand } = await lib<JudgeModule>('judge-command.mjs');
  const source = cases.developmentCases;
  const readScript = cases.openScripts(source);
  const readManifest = cases.openManifests(source);
  return {
    open: (id) => {
      const manifestXml = readManifest(id) ?? '';
      const outline = readCourse(manifestXml);
      const { start, sessionMustEnd, steps } = readScript(id);
      const startTitle = outline.items.some(({ title }) => title === start) ? start : null;
      return { id, manifestXml, outline, startTitle, sessionMustEnd, steps, pages: source.pages };
    },
    actionsFor: ({ instruction }) => actionsFor(source.instructions, instruction),
    commandSource: runCommand.toString(),
    judge: (command, answer) => {
      const expecting = withExpectations(command, { id: '' });
      const { verdict, expected = '', actual = '' } = judgeCommand(expecting, answer);
      return verdict === 'different' ? `${actual} instead of ${expected}` : null;
    },
  };
}

type PlayerSource = CaseSource & { readonly pages: Readonly<Record<string, CasePage>> };

interface CaseSourceModule {
  readonly developmentCases: PlayerSource;
  readonly openScripts: (
    source: PlayerSource,
  ) => (id: string) => Pick<PlayerCase, 'sessionMustEnd' | 'steps'> & { readonly start: string };
  readonly openManifests: (source: PlayerSource) => (course: string) => string | null;
}

interface InstructionsModule {
  readonly actionsFor: (table: PlayerSource['instructions'], instruction: string) => readonly LearnerAction[];
}

interface CommandModule {
  readonly runCommand: () => unknown;
  readonly withExpectations: (command: Command, learner: { readonly id: string }) => Command;
}

interface JudgeModule {
  readonly judgeCommand: (
    command: Command,
    answer: Answer,
  ) => { readonly verdict: string; readonly expected?: string; readonly actual?: string };
}

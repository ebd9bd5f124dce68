import type { Score } from '../../../src-shared/scorm/attempt';

/** What a fixture package must find and leave behind, worked out from the books. */
export interface Prediction {
  readonly fixture: string;
  /** By the label of the call: the answer and the error number after it. Calls without a label succeed. */
  readonly answers: Readonly<Record<string, readonly [answer: string, errorCode: string]>>;
  readonly end: EndState;
  /** Some of the data that are stored, by full dotted name. */
  readonly values: Readonly<Record<string, string>>;
}

/** What is left when the learner has gone, in words of both versions. */
export interface EndState {
  readonly completion: string;
  readonly success: string;
  readonly score: Score;
  readonly seconds: number;
  /** In the form of the package's version. */
  readonly totalTime: string;
  readonly locationLength: number;
  readonly suspendDataLength: number;
  readonly interactions: number;
  readonly objectiveIds: readonly string[];
}

type CmiData = Readonly<Record<string, string>>;

/** The part of an end state that the stored data tell. */
export function endOf(
  cmi: CmiData,
): Pick<EndState, 'totalTime' | 'locationLength' | 'suspendDataLength' | 'interactions' | 'objectiveIds'> {
  const idsOf = (list: string): readonly string[] =>
    Object.entries(cmi)
      .filter(([name]) => new RegExp(`^cmi\\.${list}\\.\\d+\\.id$`).test(name))
      .map(([, id]) => id);
  return {
    totalTime: cmi['cmi.core.total_time'] ?? cmi['cmi.total_time'] ?? '',
    locationLength: (cmi['cmi.core.lesson_location'] ?? cmi['cmi.location'] ?? '').length,
    suspendDataLength: (cmi['cmi.suspend_data'] ?? '').length,
    interactions: idsOf('interactions').length,
    objectiveIds: idsOf('objectives'),
  };
}

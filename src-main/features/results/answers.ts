import type { QuestionAnswer } from '../../../src-shared/contract/results';
import type { AttemptSummary } from '../../../src-shared/scorm/attempt';
import { numberFrom } from '../../../src-shared/scorm/rte/formats/number';
import {
  centisecondsFromInterval,
  centisecondsFromTimespan12,
} from '../../../src-shared/scorm/rte/formats/time';

/** What was answered in one attempt, without what it was an attempt on. */
export type AnswerGiven = Omit<QuestionAnswer, 'package_id' | 'package_title' | 'session_id'>;

/** All that the activities of an attempt told of interactions, in their order. */
export function answersIn({ activities }: Pick<AttemptSummary, 'activities'>): AnswerGiven[] {
  return activities.flatMap(({ activityId, title, cmiData }) =>
    interactionsIn(cmiData).map((told, turn) => ({
      activity_id: activityId,
      activity_title: title,
      number: turn + 1,
      question_id: told.values['id'] ?? '',
      type: told.values['type'] ?? '',
      learner_response: told.values['learner_response'] ?? told.values['student_response'] ?? '',
      correct_responses: told.patterns,
      result: told.values['result'] ?? '',
      weighting: numberFrom(told.values['weighting']),
      latency_seconds: secondsIn(told.values['latency'] ?? ''),
      description: told.values['description'] ?? '',
    })),
  );
}

interface Told {
  readonly values: Record<string, string>;
  readonly patterns: string[];
}

const element = /^cmi\.interactions\.(\d+)\.(?:([a-z_]+)|correct_responses\.(\d+)\.pattern)$/;

function interactionsIn(cmiData: Readonly<Record<string, string>>): Told[] {
  const all: Told[] = [];
  for (const [name, value] of Object.entries(cmiData)) {
    const [, row, word, pattern] = element.exec(name) ?? [];
    if (row === undefined) continue;
    const told = (all[Number(row)] ??= { values: {}, patterns: [] });
    if (word !== undefined) told.values[word] = value;
    else told.patterns[Number(pattern)] = value;
  }
  return all.flat();
}

function secondsIn(latency: string): number | null {
  const centiseconds = centisecondsFromInterval(latency) ?? centisecondsFromTimespan12(latency);
  return centiseconds === null ? null : centiseconds / 100;
}

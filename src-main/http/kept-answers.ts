import { LRUCache } from 'lru-cache';
import type { Endpoint, Input, Output } from '../../src-shared/contract/endpoint';
import { answerJson } from './answer-json';
import { gateOf, type Caller } from './caller';
import type { Handler } from './serve';
import { WrittenJson } from './written-json';

/** Answers that stand as long as nothing is written. */
export interface KeptAnswers {
  of(question: string, make: () => WrittenJson): WrittenJson;
}

interface Kept {
  readonly generation: string;
  readonly answer: WrittenJson;
}

/** In bytes, of all answers. */
const mostKept = 16 * 2 ** 20;
/** What is told of a session depends on the time, too: it expires. */
const keptMs = 1000;

/** `generationOf` changes with every write to what answers are made of. */
export function createKeptAnswers(generationOf: () => string): KeptAnswers {
  const answers = new LRUCache<string, Kept>({
    maxSize: mostKept,
    sizeCalculation: ({ answer }, question) => answer.bytes.length + question.length + 1,
    ttl: keptMs,
  });
  return {
    of: (question, make) => {
      // Read before the answer is made: what is written meanwhile makes it old.
      const generation = generationOf();
      const kept = answers.get(question);
      if (kept?.generation === generation) return kept.answer;
      const answer = make();
      answers.set(question, { generation, answer });
      return answer;
    },
  };
}

/** For an endpoint that answers from the database alone: the same question has the same answer until something is written. */
export function kept<E extends Endpoint>(
  endpoint: E,
  make: (input: Input<E>, caller: Pick<Caller, 'tenantId'>) => Output<E> | WrittenJson,
): Handler<E> {
  return (input, { tenantId, res }) => {
    const write = (): WrittenJson => {
      const made = make(input, { tenantId });
      return made instanceof WrittenJson
        ? made
        : new WrittenJson(Buffer.from(answerJson(endpoint.output, made)));
    };
    const answers = gateOf(res.locals)?.keptAnswers;
    if (answers === undefined) return write();
    return answers.of(`${endpoint.id} ${tenantId} ${JSON.stringify(input)}`, write);
  };
}

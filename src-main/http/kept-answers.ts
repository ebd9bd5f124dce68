import type { Router } from 'express';
import { LRUCache } from 'lru-cache';
import type { Endpoint, Input, Output } from '../../src-shared/contract/endpoint';
import { answerJson } from './answer-json';
import { gateOf, type Caller } from './caller';
import { serve } from './serve';
import { WrittenJson } from './written-json';

/** Answers that stand as long as nothing is written. */
export interface KeptAnswers {
  of(question: string, make: () => WrittenJson): WrittenJson;
}

/** In bytes, of all answers. */
const mostKept = 16 * 2 ** 20;
const mostQuestions = 1000;
/** What is told of a session depends on the time, too: it expires. */
const keptMs = 1000;

/** `generationOf` changes with every write to what answers are made of, and with all else that they tell. */
export function createKeptAnswers(generationOf: () => string): KeptAnswers {
  const answers = new LRUCache<string, WrittenJson>({
    max: mostQuestions,
    maxSize: mostKept,
    sizeCalculation: ({ bytes }, question) => bytes.length + question.length + 1,
    ttl: keptMs,
  });
  let known = '';
  return {
    of: (question, make) => {
      const generation = generationOf();
      if (generation !== known) answers.clear();
      known = generation;
      const kept = answers.get(question);
      if (kept !== undefined) return kept;
      const answer = make();
      // What was written meanwhile makes it old.
      if (generationOf() === generation) answers.set(question, answer);
      return answer;
    },
  };
}

/** In memory of its own: a small part of Node's common pool would keep all of the pool. */
export function ownBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** Serves an endpoint that answers from the database alone: the same question has the same answer until something is written. */
export function serveKept<E extends Endpoint>(
  router: Router,
  endpoint: E,
  make: (input: Input<E>, caller: Pick<Caller, 'tenantId'>) => Output<E> | WrittenJson,
): void {
  serve(router, endpoint, (input, { tenantId, res }) => {
    const write = (): WrittenJson => {
      const made = make(input, { tenantId });
      return made instanceof WrittenJson
        ? made
        : new WrittenJson(ownBytes(answerJson(endpoint.output, made)));
    };
    const answers = gateOf(res.locals)?.keptAnswers;
    if (answers === undefined) return write();
    return answers.of(`${endpoint.id} ${tenantId} ${JSON.stringify(input)}`, write);
  });
}

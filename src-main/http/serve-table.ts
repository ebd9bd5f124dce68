import type { Router } from 'express';
import type { Endpoint, Input, Output } from '../../src-shared/contract/endpoint';
import { sendCsv } from './send-csv';
import { admit, answerWith, callOf, inputOf, type Call } from './serve';
import type { WrittenJson } from './written-json';

/** The same answer in two forms. Both may reject with the refusals of the endpoint, and with the reason of `leaving`. */
export interface Answers<Json> {
  json(leaving: AbortSignal): Promise<Json>;
  /** Lines of CSV, some at a time. */
  table(leaving: AbortSignal): AsyncIterable<Uint8Array>;
}

/** As `serve`, with a table of this name in place of JSON for whom `format=csv` asks for one. */
export function serveTable<E extends Endpoint>(
  router: Router,
  endpoint: E,
  name: string,
  answer: (input: Input<E>, call: Call) => Answers<Output<E> | WrittenJson>,
): void {
  router.get(endpoint.path, admit(endpoint), async (req, res) => {
    const call = callOf(req, res);
    const input = inputOf(endpoint, req, call);
    const { leaving } = call;
    try {
      const answers = answer(input, call);
      if (isCsv(input)) await sendCsv(res, name, answers.table(leaving));
      else await answerWith(endpoint, call, () => answers.json(leaving));
    } catch (error) {
      if (!leaving.aborted || error !== leaving.reason) throw error;
    }
  });
}

function isCsv(input: unknown): boolean {
  return (input as { readonly format: 'json' | 'csv' }).format === 'csv';
}

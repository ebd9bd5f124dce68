import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A page or a frame of a running browser, by the protocol of its developer tools. */
export interface Target {
  /** The value of an expression of the page, a promise's when it settles. Throws what the page throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** Gives a file to the first field for files that matches. */
  choose(selector: string, file: string): Promise<void>;
  close(): void;
}

interface Answer {
  readonly id: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

interface Evaluated {
  readonly result: { readonly value?: unknown; readonly objectId?: string };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

export async function openTarget(address: string): Promise<Target> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on('message', (data) => {
    const answer = JSON.parse((data as Buffer).toString('utf8')) as Answer;
    waiting.get(answer.id)?.(answer);
  });
  let asked = 0;
  const ask = async (method: string, params: object): Promise<Record<string, unknown>> => {
    const id = (asked += 1);
    const answering = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { result = {}, error } = await answering;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  const run = async (expression: string, returnByValue: boolean): Promise<Evaluated['result']> => {
    const params = { expression, awaitPromise: true, returnByValue, userGesture: true };
    const { result, exceptionDetails } = (await ask('Runtime.evaluate', params)) as unknown as Evaluated;
    if (exceptionDetails === undefined) return result;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  return {
    evaluate: async <T>(expression: string) => (await run(expression, true)).value as T,
    choose: async (selector, file) => {
      const { objectId } = await run(`document.querySelector(${JSON.stringify(selector)})`, false);
      await ask('DOM.setFileInputFiles', { objectId, files: [file] });
    },
    close: () => socket.close(),
  };
}

/** A long journal is sent and read in this time. */
const waitMs = 120_000;

/** For `evaluate`: waits until there are more than `count` elements that match, and gives the time of the epoch in milliseconds. */
export function untilMoreThan(count: number, selector: string): string {
  const trouble = `Never more than ${String(count)} of ${selector}`;
  return `new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(${JSON.stringify(trouble)})), ${String(waitMs)});
    const look = () => {
      if (document.querySelectorAll(${JSON.stringify(selector)}).length <= ${String(count)}) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    look();
  })`;
}

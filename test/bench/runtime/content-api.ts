import type { ScormVersion } from '../../../src-shared/scorm/cam/course';

/** The API as the benchmark's content uses it, whatever version and whoever made it. Every refusal is an error. */
export interface ContentApi {
  initialize(): void;
  set(element: string, value: string): void;
  get(element: string): string;
  terminate(): void;
  /** "0" where the last call was accepted. */
  lastError(): string;
}

/** Content in a page; `leave` is what the page does when it goes away. */
export interface PlayedContent {
  readonly content: ContentApi;
  leave(): void;
}

type ApiFunction = (...args: readonly string[]) => string;

/** Content over an API object that it found in its window; the peer's functions need it as `this`. */
export function contentApi(version: ScormVersion, api: object): ContentApi {
  const functions = api as Readonly<Record<string, ApiFunction | undefined>>;
  const called = (name: string): ApiFunction => {
    const call = functions[name];
    if (call === undefined) throw new Error(`The API has no ${name}.`);
    return call.bind(api);
  };
  const prefix = version === '1.2' ? 'LMS' : '';
  const initialize = called(`${prefix}Initialize`);
  const setValue = called(`${prefix}SetValue`);
  const getValue = called(`${prefix}GetValue`);
  const getLastError = called(`${prefix}GetLastError`);
  const terminate = called(version === '1.2' ? 'LMSFinish' : 'Terminate');
  return {
    initialize: () => demand(initialize(''), 'Initialize'),
    set: (element, value) => demand(setValue(element, value), element),
    get: (element) => getValue(element),
    terminate: () => demand(terminate(''), 'Terminate'),
    lastError: () => getLastError(),
  };
}

function demand(answer: string, what: string): void {
  if (answer !== 'true') throw new Error(`${what} was refused.`);
}

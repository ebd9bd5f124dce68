import { Refusal, type ErrorCode } from '../../src-shared/contract/errors';

/** What a job's thread is given, and what it posts. */
export interface JobOrder {
  readonly name: string;
  readonly input: unknown;
}

export type JobMessage = { readonly kind: 'progress'; readonly share: number } | JobEnd | Failed;

/** `code`: the system's or library's word for it, where it has one, e.g. SQLITE_BUSY. */
export interface Failed {
  readonly kind: 'failed';
  readonly stack: string;
  readonly code?: string;
}

/** `isReusable`: the thread is fit for another job. */
export type JobEnd =
  | { readonly kind: 'done'; readonly isReusable: boolean; readonly result: unknown }
  | { readonly kind: 'refused'; readonly isReusable: boolean; readonly refusal: PlainRefusal };

/** A refusal as data: classes do not survive the way between threads. */
export interface PlainRefusal {
  readonly code: ErrorCode;
  readonly text: string;
  readonly details: Readonly<Record<string, unknown>> | null;
  readonly status: number;
}

export function plainRefusal({ code, message, details, status }: Refusal): PlainRefusal {
  return { code, text: message, details: details ?? null, status };
}

export function refusalFromPlain({ code, text, details, status }: PlainRefusal): Refusal {
  return new Refusal(code, details ?? undefined, { text, status });
}

import type { z } from 'zod';
import type { ErrorCode } from './errors';

/** One operation of the API, said once. Input is flat: path parameters by name, the rest from query or body. */
export interface Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** Unique; the name of the operation in the OpenAPI document. */
  readonly id: string;
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
  /** Who may call: nobody's key needed, a key with that scope, or a launch-scoped ticket of the player. */
  readonly access: 'public' | 'read' | 'write' | 'delete' | 'admin' | 'learner';
  readonly input: I;
  readonly output: O;
  /** Status of a success; 200 unless said. */
  readonly success?: 201;
  /** The handler may answer 201 in place of `success`: it made something new. */
  readonly mayCreate?: true;
  /** `tenant_id` says whose things it is about, not who calls: the handler decides whether the caller may. */
  readonly aboutTenant?: true;
  /** The handler may answer 202: the work goes on in the background. */
  readonly mayAccept?: true;
  /**
   * A body that is not only JSON: a multipart form in (`any`: JSON, a form or plain bytes, by its media type), or bytes out of
   * this media type.
   */
  readonly bodyIn?: 'form' | 'bytes' | 'any';
  readonly bodyOut?: string;
  /** With `bodyOut`: a part of the bytes may be asked for by `Range`. */
  readonly inRanges?: true;
  /** What the answer may be besides JSON, by its media type. */
  readonly alsoOut?: string;
  readonly refusals: readonly ErrorCode[];
}

export type Input<E extends Endpoint> = z.output<E['input']>;
export type Output<E extends Endpoint> = z.input<E['output']>;
/** What a client sends: defaults may be left out. */
export type CallerInput<E extends Endpoint> = z.input<E['input']>;
/** What a client receives. */
export type Answer<E extends Endpoint> = z.output<E['output']>;

export function endpoint<I extends z.ZodType, O extends z.ZodType>(e: Endpoint<I, O>): Endpoint<I, O> {
  return e;
}

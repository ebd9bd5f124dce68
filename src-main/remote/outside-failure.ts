import { codeOf } from '../platform/error-code';

/** Why nothing was sent, or nothing whole came back. */
export type OutsideReason =
  | 'forbidden-address'
  | 'dns'
  | 'tls'
  | 'timeout'
  | 'unreachable'
  | 'broken-off'
  | 'not-http'
  | 'too-long'
  | 'cancelled';

/** Which of the limits of a request was passed. */
export type OutsideLimit = 'connect' | 'idle' | 'whole';

/** `reason` is a word for code and log, `code` the system's or the library's. */
export class OutsideFailure extends Error {
  constructor(
    readonly reason: OutsideReason,
    message: string,
    readonly code: string,
  ) {
    super(message);
    this.name = 'OutsideFailure';
  }
}

export function forbiddenAddress(host: string): OutsideFailure {
  return new OutsideFailure(
    'forbidden-address',
    `${host} leads to this machine or its network`,
    'forbidden-address',
  );
}

export function timedOut(limit: OutsideLimit): OutsideFailure {
  return new OutsideFailure('timeout', 'No answer in time', limit);
}

export function calledOff(): OutsideFailure {
  return new OutsideFailure('cancelled', 'The request was called off', 'cancelled');
}

/** `hasAnswer`: the head of an answer had come. */
export function outsideFailureOf(error: Error, hasAnswer: boolean): OutsideFailure {
  if (error instanceof OutsideFailure) return error;
  const code = codeOf(error);
  return new OutsideFailure(reasonOf(code, hasAnswer), error.message, code);
}

const ofNames = new Set(['ENOTFOUND', 'ENODATA', 'EADDRINFO']);
const ofCertificates =
  /^(CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH$|INVALID_(CA|PURPOSE)$)/;

function reasonOf(code: string, hasAnswer: boolean): OutsideReason {
  if (ofNames.has(code) || code.startsWith('EAI_')) return 'dns';
  if (ofCertificates.test(code)) return 'tls';
  if (code.startsWith('HPE_')) return 'not-http';
  if (code === 'ETIMEDOUT') return 'timeout';
  return hasAnswer ? 'broken-off' : 'unreachable';
}

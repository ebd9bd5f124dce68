import { Refusal } from '../../../src-shared/contract/errors';

/** Gives a reading up with PARSE_FAILED when its time is over, and with the reason of `signal` when that says so. */
export async function readInTime<T>(
  timeoutMs: number,
  signal: AbortSignal,
  read: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(tooLate(timeoutMs)), timeoutMs);
  try {
    return await read(AbortSignal.any([signal, limit.signal]));
  } finally {
    clearTimeout(timer);
  }
}

function tooLate(timeoutMs: number): Refusal {
  const seconds = timeoutMs / 1000;
  const text = `Reading the folder took longer than ${String(seconds)} seconds and was given up. Nothing was changed. Try again, or give it more time in the settings.`;
  return new Refusal('PARSE_FAILED', { reason: 'timeout', timeout_seconds: seconds }, { text, status: 500 });
}

import { Refusal } from '../../src-shared/contract/errors';

/**
 * Gives `work` up with PARSE_FAILED when its time is over, and with the reason of `signal` when that says so; the work hears of
 * both by its own signal. `subject` begins the sentence, e.g. "Processing".
 */
export async function withinTime<T>(
  { timeoutMs, signal, subject }: { timeoutMs: number; signal: AbortSignal; subject: string },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(tooLate(subject, timeoutMs)), timeoutMs);
  try {
    return await work(AbortSignal.any([signal, limit.signal]));
  } finally {
    clearTimeout(timer);
  }
}

function tooLate(subject: string, timeoutMs: number): Refusal {
  const seconds = timeoutMs / 1000;
  const text = `${subject} took longer than ${String(seconds)} seconds and was given up. Nothing was changed. Try again, or give it more time in the settings.`;
  return new Refusal('PARSE_FAILED', { reason: 'timeout', timeout_seconds: seconds }, { text, status: 500 });
}

import type { BundleTrouble } from '../../../src-shared/contract/bundles';
import { Refusal } from '../../../src-shared/contract/errors';
import { BundleFault } from './format/bundle-fault';

/** What went wrong, in a word; null: a fault of ours. */
export function troubleOf(error: unknown): BundleTrouble | null {
  if (error instanceof BundleFault) return { word: error.word, facts: error.facts };
  if (!(error instanceof Refusal)) return null;
  if (error.code === 'FILE_TOO_LARGE') return { word: 'too_large', facts: {} };
  if (error.code === 'UPLOAD_FAILED') return { word: 'disk', facts: error.details ?? {} };
  return null;
}

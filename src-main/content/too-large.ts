import { Refusal } from '../../src-shared/contract/errors';

const gigabyte = 1024 ** 3;
const megabyte = 1024 ** 2;

/** `isWhole`: the size is that of the whole file, not only of what has come so far. `hint`: how it gets in all the same. */
export function tooLarge(sizeBytes: number, limitBytes: number, isWhole: boolean, hint?: string): Refusal {
  const details = {
    file_size_gb: rounded(sizeBytes / gigabyte),
    max_size_gb: rounded(limitBytes / gigabyte),
    ...(hint !== undefined && { hint }),
  };
  const limit = sizeInWords(limitBytes);
  const whole = sizeInWords(sizeBytes);
  const size = isWhole && whole !== limit ? whole : `more than ${limit}`;
  const text = `File too large. Your file is ${size}, but the maximum size is ${limit}`;
  return new Refusal('FILE_TOO_LARGE', details, { text });
}

function sizeInWords(bytes: number): string {
  if (bytes >= gigabyte) return `${String(Math.round((bytes / gigabyte) * 100) / 100)}GB`;
  if (bytes >= megabyte) return `${String(Math.round((bytes / megabyte) * 100) / 100)}MB`;
  return `${String(bytes)} bytes`;
}

function rounded(gigabytes: number): number {
  return Number(gigabytes.toPrecision(4));
}

import type { Finding } from '../../src-shared/contract/common';
import { Refusal } from '../../src-shared/contract/errors';

/** A zip that cannot be used: INVALID_FILE_TYPE with the reason as its one finding and as its sentence. */
export function zipRefusal(id: string, message: string, more: { file?: string; fix?: string } = {}): Refusal {
  const finding: Finding = {
    id: `zip.${id}`,
    severity: 'error',
    message,
    file: more.file ?? null,
    line: null,
    fix: more.fix ?? 'Export the course again and upload the file as it comes out',
  };
  const text = `Invalid SCORM package: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return new Refusal('INVALID_FILE_TYPE', { findings: [finding] }, { text });
}

export function zipWarning(id: string, message: string, file: string, fix: string | null = null): Finding {
  return { id: `zip.${id}`, severity: 'warning', message, file, line: null, fix };
}

/** A name from outside, fit for a sentence: control characters replaced, cut where it is long. */
export function shownName(name: string): string {
  const plain = name.slice(0, 120).replace(/\p{Cc}/gu, '\ufffd');
  return name.length > 120 ? `${plain}…` : plain;
}

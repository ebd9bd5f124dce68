import type { ScormVersion } from '../cam/course';

/** What an error of the API means, and what the author of the content should do. "" for no error. */
export function explainError(version: ScormVersion, code: string, method?: string, element?: string): string {
  if (code === '0') return '';
  return `SCORM ${version} error ${code}${method ? ` of ${method}` : ''}${element ? ` for ${element}` : ''}`;
}

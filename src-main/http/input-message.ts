import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What must be of a field that is wrong, in a sentence; `isMissing`: nothing was sent for it. */
export function inputMessage(field: string, issue: Issue, isMissing: boolean): string {
  if (isMissing) return `${field} is required`;
  const must = mustBe(issue);
  return must === null ? `${field}: ${issue.message}` : `${field} must ${must}`.trimStart();
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const forms: Readonly<Record<string, string>> = {
  guid: 'an id: hexadecimal digits in groups of 8-4-4-4-12',
  url: 'an absolute URL, such as https://server.example',
  email: 'an e-mail address',
  datetime: 'a time such as 2026-01-31T12:00:00Z',
  date: 'a date such as 2026-01-31',
};

/** Null where the schema says it in its own words. */
function mustBe(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return asBe(kinds[issue.expected]);
    case 'invalid_format':
      return asBe(forms[issue.format]);
    case 'invalid_value':
      return `be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return bounded(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'too_big':
      return bounded(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
    default:
      return null;
  }
}

function asBe(what: string | undefined): string | null {
  return what === undefined ? null : `be ${what}`;
}

const counted: Readonly<Record<string, string>> = { string: 'characters', array: 'entries', set: 'entries' };

function bounded(origin: string, how: string, limit: number | bigint): string {
  const unit = counted[origin];
  return unit === undefined ? `be ${how} ${String(limit)}` : `have ${how} ${String(limit)} ${unit}`;
}

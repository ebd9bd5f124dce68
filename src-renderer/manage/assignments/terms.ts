import type { Assignment, Counts } from '../../../src-shared/contract/assignments';

/** Terms as their fields have them: times local, "2026-01-31T08:00", empty for none. */
export interface TypedTerms {
  readonly opens: string;
  readonly due: string;
  /** Null: as the course says. */
  readonly attempts: number | null;
  readonly counts: Counts;
}

export const usualTerms: TypedTerms = { opens: '', due: '', attempts: null, counts: 'best' };

export function typedTerms(of: Assignment): TypedTerms {
  return {
    opens: localTime(of.opens_at),
    due: localTime(of.due_at),
    attempts: of.attempts_limit,
    counts: of.counts,
  };
}

/** As the API takes them. */
export function termsWish({ opens, due, attempts, counts }: TypedTerms) {
  return { opens_at: isoTime(opens), due_at: isoTime(due), attempts_limit: attempts, counts };
}

/** Of local times in one form, which sort as they follow each other. */
export function isDueTooEarly({ opens, due }: TypedTerms): boolean {
  return opens !== '' && due !== '' && due < opens;
}

function isoTime(local: string): string | null {
  return local === '' ? null : new Date(local).toISOString();
}

function localTime(iso: string | null): string {
  if (iso === null) return '';
  const time = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [String(time.getFullYear()).padStart(4, '0'), two(time.getMonth() + 1), two(time.getDate())];
  return `${day.join('-')}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

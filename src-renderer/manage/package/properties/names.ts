import type { Package } from '../../../../src-shared/contract/packages';

/** What a person calls a package, as the fields of a form have it. */
export interface Names {
  readonly title: string;
  readonly description: string;
}

export function namesOf({ title, description }: Pick<Package, 'title' | 'description'>): Names {
  return { title, description: description ?? '' };
}

/** Only what was changed: a title that is sent stays, whatever later versions say. An empty field takes what the package itself says. */
export function changeOfNames(
  before: Names,
  now: Names,
): { title?: string | null; description?: string | null } {
  return {
    ...(now.title === before.title ? {} : { title: orNull(now.title) }),
    ...(now.description === before.description ? {} : { description: orNull(now.description) }),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

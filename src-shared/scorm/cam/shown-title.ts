import type { Activity } from './course';

type Titled = Pick<Activity, 'id' | 'title'>;

/** Its id where the manifest gives no title. */
export function shownTitle({ id, title }: Titled): string {
  return title === '' ? id : title;
}

/** What activities are called, by id. */
export function shownTitles(tree: readonly { readonly activity: Titled }[]): ReadonlyMap<string, string> {
  return new Map(tree.map(({ activity }) => [activity.id, shownTitle(activity)]));
}

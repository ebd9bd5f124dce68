import type { Activity, Course } from './course';

/** One entry of the activity tree, as people look at it. */
export interface OutlineItem {
  readonly id: string;
  readonly title: string;
  readonly kind: 'sco' | 'asset' | null;
  readonly href: string | null;
  readonly children: OutlineItem[];
}

export interface CourseOutline {
  readonly root: OutlineItem;
  /** False where entries were left out. */
  readonly isWhole: boolean;
}

/** Characters of an outline: some thousands of usual items. */
const mostCharacters = 256 * 1024;
/** What an item takes beside its texts. */
const charactersOfItem = 64;

/** The tree in short, in the order of the manifest, up to what a page can bear. */
export function courseOutline({ root }: Course): CourseOutline {
  let room = mostCharacters;
  let isWhole = true;
  const itemOf = ({ id, title, content, children }: Activity): OutlineItem => {
    const below: OutlineItem[] = [];
    room -= sizeOf({ id, title, content });
    for (const child of children) {
      isWhole &&= sizeOf(child) <= room;
      if (!isWhole) break;
      below.push(itemOf(child));
    }
    return { id, title, kind: content?.kind ?? null, href: content?.href ?? null, children: below };
  };
  return { root: itemOf(root), isWhole };
}

function sizeOf({ id, title, content }: Pick<Activity, 'id' | 'title' | 'content'>): number {
  return charactersOfItem + id.length + title.length + (content?.href.length ?? 0);
}

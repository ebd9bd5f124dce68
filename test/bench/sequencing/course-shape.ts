/** How many parts, chapters in each and pages in each of those: real courses have few levels and many pages. */
export interface CourseShape {
  readonly parts: number;
  readonly chapters: number;
  readonly pages: number;
}

export function itemsIn({ parts, chapters, pages }: CourseShape): number {
  return parts * (1 + chapters * (1 + pages));
}

/** Ids of parts and chapters count from 0, those of pages go on from chapter to chapter: `part-3`, `chapter-31`, `page-310`. */
export const idOf = {
  part: (part: number) => `part-${part}`,
  chapter: (chapter: number) => `chapter-${chapter}`,
  page: (page: number) => `page-${page}`,
};

/** The first page of the chapter in the middle: it is graded, and the next chapter waits for it. */
export function middlePage({ parts, chapters, pages }: CourseShape): string {
  return idOf.page(Math.floor((parts * chapters) / 2) * pages);
}

import type { Activity, Course } from './course';

/** What lists say of a course. */
export interface CourseFacts extends Pick<Course, 'identifier' | 'scormVersion' | 'edition'> {
  /** Launch page of the first activity that has one. */
  readonly launchPath: string | null;
  readonly scoCount: number;
  /** Activities below the organization. */
  readonly itemCount: number;
}

export function courseFacts({ identifier, scormVersion, edition, root }: Course): CourseFacts {
  let launchPath: string | null = null;
  let [scoCount, itemCount] = [0, -1];
  const visit = ({ content, children }: Activity): void => {
    itemCount += 1;
    if (content?.kind === 'sco') scoCount += 1;
    launchPath ??= content?.href ?? null;
    for (const child of children) visit(child);
  };
  visit(root);
  return { identifier, scormVersion, edition, launchPath, scoCount, itemCount };
}

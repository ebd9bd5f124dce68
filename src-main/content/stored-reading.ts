import { courseFacts, type CourseFacts } from '../../src-shared/scorm/cam/course-facts';
import type { PackageReading } from './read-package';

/** A reading as it is stored. The course is text already: to copy or to write it out would hold up whoever waits for this. */
export interface StoredReading extends Omit<PackageReading, 'course'>, CourseFacts {
  readonly title: string;
  readonly description: string | null;
  /** JSON of `Course`. */
  readonly course: string;
}

export function storedReading({ course, ...reading }: PackageReading): StoredReading {
  const { title, description } = course;
  return { ...reading, ...courseFacts(course), title, description, course: JSON.stringify(course) };
}

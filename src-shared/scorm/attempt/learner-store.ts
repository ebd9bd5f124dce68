import type { LearnerStore } from './events';
import type { AttemptState } from './state';

/**
 * What the attempt leaves for the learner's other courses: the global objectives and shared data of this course, as
 * they stand, where the course says that they belong to the learner [SN 3.10, RTE 4.3].
 */
export function learnerStoreOf({ course, store }: AttemptState): LearnerStore {
  return {
    objectives: course.objectivesGlobalToSystem ? store.objectives : {},
    sharedData: course.sharedDataGlobalToSystem ? store.sharedData : {},
  };
}

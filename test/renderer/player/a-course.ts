import type { Activity, Course } from '../../../src-shared/scorm/cam/course';

/** An activity with what the test is about; a SCO at `<id>.html` unless said otherwise. */
export function anActivity(id: string, change: Partial<Activity> = {}): Activity {
  return {
    id,
    title: `Title of ${id}`,
    isVisible: true,
    content: { kind: 'sco', href: `${id}.html`, parameters: '' },
    launchData: null,
    masteryScore: null,
    maxTimeAllowed: null,
    timeLimitAction: null,
    prerequisites: null,
    completionThreshold: null,
    sequencing: null,
    sharedData: [],
    hiddenControls: [],
    children: [],
    ...change,
  };
}

/** A SCORM 1.2 course of these activities. */
export function aCourse12(...activities: readonly Activity[]): Course {
  return {
    scormVersion: '1.2',
    edition: null,
    identifier: 'course',
    title: 'A course',
    description: null,
    objectivesGlobalToSystem: true,
    sharedDataGlobalToSystem: true,
    root: anActivity('ORG', { content: null, children: activities }),
  };
}

const sequencing = { choice: true, choiceExit: true, flow: true, forwardOnly: false, objectives: [] };

/** A SCORM 2004 course of these activities that flows and lets the learner choose. */
export function aCourse2004(...activities: readonly Activity[]): Course {
  return {
    ...aCourse12(...activities.map((activity) => ({ ...activity, sequencing }))),
    scormVersion: '2004',
    edition: '4th',
    root: anActivity('ORG', {
      content: null,
      sequencing,
      children: activities.map((activity) => ({ ...activity, sequencing })),
    }),
  };
}

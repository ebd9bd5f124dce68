import type { Activity, Course, Edition, Sequencing } from '../../src-shared/scorm/cam/course';
import { defaultSequencing } from '../../src-shared/scorm/cam/whole-sequencing';

export { defaultSequencing };

/** An activity without content or children; `sequencing` is filled in by the course's version. */
export function anActivity(id: string, parts: Partial<Activity> = {}): Activity {
  return {
    id,
    title: `Title of ${id}`,
    isVisible: true,
    content: null,
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
    ...parts,
  };
}

export function aSco(id: string, parts: Partial<Activity> = {}): Activity {
  return anActivity(id, { content: { kind: 'sco', href: `${id}.html`, parameters: '' }, ...parts });
}

export function anAsset(id: string, parts: Partial<Activity> = {}): Activity {
  return anActivity(id, { content: { kind: 'asset', href: `${id}.html`, parameters: '' }, ...parts });
}

export function aCourse12(...children: readonly Activity[]): Course {
  return { ...blank, scormVersion: '1.2', edition: null, root: anActivity('org', { children }) };
}

/** A course of SCORM 2004; `root` are the control modes of its organization. */
export function aCourse2004(
  children: readonly Activity[],
  { edition = '4th', root = {} }: { edition?: Edition; root?: Partial<Sequencing> } = {},
): Course {
  const organization = anActivity('org', { children, sequencing: { ...defaultSequencing, ...root } });
  return { ...blank, scormVersion: '2004', edition, root: withSequencing(organization) };
}

const blank = {
  identifier: 'course',
  title: 'A course',
  description: null,
  objectivesGlobalToSystem: true,
  sharedDataGlobalToSystem: true,
} as const;

function withSequencing(activity: Activity): Activity {
  return {
    ...activity,
    sequencing: activity.sequencing ?? defaultSequencing,
    children: activity.children.map(withSequencing),
  };
}

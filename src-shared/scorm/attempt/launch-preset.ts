import type { ScormVersion } from '../cam/course';
import { withValue, type DataNode } from '../rte/node';

/** What a launch of the test bench lets one content find, as if an earlier visit had left it. */
export interface LaunchPreset {
  /** Whose content it is; absent, or not of this course: the one that opens first. */
  readonly activityId?: string;
  readonly entry?: 'ab-initio' | 'resume';
  readonly suspendData?: string;
  readonly location?: string;
  /** Of the learner's preferences, for every SCO. */
  readonly language?: string;
}

const names = {
  '1.2': {
    suspendData: 'cmi.suspend_data',
    location: 'cmi.core.lesson_location',
    language: 'cmi.student_preference.language',
  },
  '2004': {
    suspendData: 'cmi.suspend_data',
    location: 'cmi.location',
    language: 'cmi.learner_preference.language',
  },
} as const;

interface Begun {
  readonly entry: 'ab-initio' | 'resume' | '';
  readonly data: DataNode;
}

/** The beginning of a content that was never delivered before, with what the launch has set for it. */
export function withPreset<B extends Begun>(
  version: ScormVersion,
  { activityId: _activityId, entry, language, ...left }: LaunchPreset,
  isMeant: boolean,
  begun: B,
): B {
  const values = isMeant ? { ...left, language } : { language };
  const data = Object.entries(values).reduce((at, [name, value]) => {
    const element = names[version][name as keyof (typeof names)['1.2']];
    return value === undefined ? at : withValue(at, element, value);
  }, begun.data);
  return { ...begun, data, entry: (isMeant ? entry : undefined) ?? begun.entry };
}

import type { ScormVersion } from '../cam/course';
import { withValue, type DataNode } from '../rte/node';
import type { LaunchEvent } from './events';

/** What a launch of the test bench lets the first content find, as if an earlier visit had left it. */
export interface LaunchPreset {
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
  { preset }: Pick<LaunchEvent, 'preset'>,
  isFirstContent: boolean,
  begun: B,
): B {
  if (preset === undefined) return begun;
  const { entry, ...values } = isFirstContent ? preset : { entry: undefined, language: preset.language };
  const data = Object.entries(values).reduce((at, [name, value]) => {
    const element = names[version][name as keyof (typeof names)['1.2']];
    return value === undefined ? at : withValue(at, element, value);
  }, begun.data);
  return { ...begun, data, entry: entry ?? begun.entry };
}

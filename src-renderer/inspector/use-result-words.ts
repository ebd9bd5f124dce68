import type { ResultChange } from '../../src-shared/inspect/result-changes';
import { useFormats } from '../ui/formats';
import { useInspectorSay } from './use-inspector-say';

const statuses = ['completed', 'incomplete', 'not attempted', 'unknown', 'passed', 'failed'] as const;

/** Says a part of a result in words: a status, a score, or progress in percent. */
export function useResultWords(): (what: ResultChange['what'], value: string) => string {
  const say = useInspectorSay();
  const formats = useFormats();
  return (what, value) => {
    if (value === '') return say('matrix.nothing');
    if (what === 'progress') return formats.percent(Number(value));
    if (what === 'score') return formats.number(Number(value));
    const status = statuses.find((one) => one === value);
    return status === undefined ? value : say(`status.${status}`);
  };
}

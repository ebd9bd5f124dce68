import { interactionCalls, type SetCall } from './interaction-calls';

/** Suspend data as authoring tools write it: letters, digits and few other characters; another text for each `seed`. */
export function suspendData(length: number, seed: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/~|';
  let at = seed + 1;
  return Array.from({ length }, () => {
    at = (Math.imul(at, 1_103_515_245) + 12_345) >>> 0;
    return letters[(at >>> 16) % letters.length];
  }).join('');
}

/** The calls of a SCORM 2004 course that leave so many characters of values behind: status, score, suspend data, interactions. */
export function courseCalls(characters: number): readonly SetCall[] {
  const calls: SetCall[] = [
    ['cmi.location', 'Slide_142'],
    ['cmi.score.raw', '83'],
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
    ['cmi.score.scaled', '0.83'],
    ['cmi.completion_status', 'completed'],
    ['cmi.success_status', 'passed'],
    ['cmi.session_time', 'PT1H12M5.25S'],
    ['cmi.exit', 'normal'],
    ['cmi.suspend_data', suspendData(Math.min(60 * 1024, characters / 5), 1)],
  ];
  const left = characters - lengthOf(calls);
  const sample = interactionCalls('2004', 100);
  return [...calls, ...interactionCalls('2004', Math.ceil((left / lengthOf(sample)) * sample.length))];
}

function lengthOf(calls: readonly SetCall[]): number {
  return calls.reduce((sum, [, value]) => sum + value.length, 0);
}

import { describe, expect, test } from 'vitest';
import { createCrashCount } from '../../src-main/windows/crash-count';

function countAt() {
  let nowMs = 1_000_000;
  const { crashed, forgive } = createCrashCount({ nowMs: () => nowMs });
  return {
    after: (ms: number) => {
      nowMs += ms;
      return crashed();
    },
    forgive,
  };
}

describe('a player page that dies', () => {
  test('is loaded again three times in a row, and then somebody is asked', () => {
    const { after } = countAt();
    expect([after(0), after(1000), after(59_999)].map(({ mayReload }) => mayReload)).toEqual([
      true,
      true,
      true,
    ]);
    expect(after(1000)).toEqual({ times: 4, mayReload: false });
  });

  test('has all its reloads again after a quiet minute, however often it died in a long course', () => {
    const { after } = countAt();
    for (let at = 0; at < 20; at += 1) expect(after(60_000)).toEqual({ times: 1, mayReload: true });
  });

  test('has them again when somebody wants another try', () => {
    const { after, forgive } = countAt();
    for (let at = 0; at < 4; at += 1) after(10);
    forgive();
    expect(after(10)).toEqual({ times: 1, mayReload: true });
  });
});

import { expect, test } from 'vitest';
import { TrialStrip } from '../../../src-renderer/player/shell/trial-strip';
import { markupOf } from '../support/render';

const strip = (faults: number) => markupOf(<TrialStrip trial={{ profile: 'OpenOlat', faults }} />);

test('a sandbox says that it is one, of which LMS, and what goes wrong in it', () => {
  expect(strip(0)).toContain('Test: OpenOlat, no faults. Nothing is recorded for a learner.');
  expect(strip(1)).toContain('Test: OpenOlat, 1 fault. Nothing');
});

test('the real thing says nothing of the kind', () => {
  expect(markupOf(<TrialStrip trial={null} />)).not.toContain('trial-strip');
});

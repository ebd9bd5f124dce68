import { codeSource } from './code-source';
import type { LmsProfile } from './lms-profile';

const folder = 'src/main/java/org/olat/modules/scorm';
const file = codeSource('OpenOLAT/OpenOLAT', '2026-11-23');
const display = file(
  '00d9be86e9bef8b2c58ba8f4b5cbfe9d8a7efefd',
  `${folder}/ScormAPIandDisplayController.java`,
  'IFrameDisplayController',
);
const ends = file(
  '0d20aa73f50f06784e9a7cd8c2174b57ce1aa597',
  `${folder}/OLATApiAdapter.java`,
  'olatAbortSco and olatFinish',
);

/** Later ones play by scorm-again, of which nothing was read. */
export const openOlatProfile: LmsProfile = {
  id: 'openolat',
  name: 'OpenOlat (with OLATApiAdapter, before scorm-again)',
  differences: [
    { versions: ['1.2'], rules: { opensIn: 'frame' }, source: display },
    { versions: ['1.2'], rules: { uncommitted: 'drop' }, source: ends },
  ],
};

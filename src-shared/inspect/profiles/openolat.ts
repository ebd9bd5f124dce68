import type { LmsProfile } from './lms-profile';

export const openOlatProfile: LmsProfile = {
  id: 'openolat',
  name: 'OpenOlat',
  differences: [
    {
      versions: ['1.2'],
      rules: { opensIn: 'frame' },
      source: {
        what: 'ScormAPIandDisplayController.java, IFrameDisplayController',
        link: 'https://github.com/OpenOLAT/OpenOLAT/blob/00d9be86e9bef8b2c58ba8f4b5cbfe9d8a7efefd/src/main/java/org/olat/modules/scorm/ScormAPIandDisplayController.java',
        date: '2026-11-23',
      },
    },
    {
      versions: ['1.2'],
      rules: { uncommitted: 'drop' },
      source: {
        what: 'OLATApiAdapter.java, olatAbortSco and olatFinish',
        link: 'https://github.com/OpenOLAT/OpenOLAT/blob/0d20aa73f50f06784e9a7cd8c2174b57ce1aa597/src/main/java/org/olat/modules/scorm/OLATApiAdapter.java',
        date: '2026-11-23',
      },
    },
  ],
};

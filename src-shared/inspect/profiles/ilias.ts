import type { LmsProfile } from './lms-profile';

const date = '2026-11-23';
const at = 'https://github.com/ILIAS-eLearning/ILIAS/blob';
const api12 = (what: string) => ({
  what: `Modules/ScormAicc/scripts/SCORM1_2standard.js, ${what}`,
  link: `${at}/1647b5724eee3ed62b20cdbd0fb6e245113a073b/Modules/ScormAicc/scripts/SCORM1_2standard.js`,
  date,
});

export const iliasProfile: LmsProfile = {
  id: 'ilias',
  name: 'ILIAS (values are checked, automatic review off)',
  differences: [
    {
      versions: ['1.2'],
      rules: { suspendRule: { mostCharacters: 4096, beyond: 'refuse' } },
      source: api12('CMIString4096 and LMSSetValue'),
    },
    {
      versions: ['1.2'],
      rules: { mastery: 'if-completed', completeOnFinish: true },
      source: api12('LMSFinish'),
    },
    {
      versions: ['1.2'],
      rules: { reopened: 'as-begun' },
      source: api12('LMSInitialize (automatic review off)'),
    },
    {
      versions: ['1.2'],
      rules: { opensIn: 'frame' },
      source: {
        what: 'Modules/ScormAicc/scripts/basisAPI.js, IliasLaunch',
        link: `${at}/0d9144fad952e1e5bc029497ab322cb73eeaea28/Modules/ScormAicc/scripts/basisAPI.js`,
        date,
      },
    },
    {
      versions: ['1.2'],
      rules: { uncommitted: 'drop' },
      source: {
        what: 'Modules/ScormAicc/scripts/basisAPI.js, IliasCommit and onWindowUnload',
        link: `${at}/0d9144fad952e1e5bc029497ab322cb73eeaea28/Modules/ScormAicc/scripts/basisAPI.js`,
        date,
      },
    },
  ],
};

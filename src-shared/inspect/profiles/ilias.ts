import { codeSource } from './code-source';
import type { LmsProfile } from './lms-profile';

const folder = 'Modules/ScormAicc/scripts';
const file = codeSource('ILIAS-eLearning/ILIAS', '2026-11-23');
const api12 = (what: string) =>
  file('1647b5724eee3ed62b20cdbd0fb6e245113a073b', `${folder}/SCORM1_2standard.js`, what);
const basis = (what: string) =>
  file('0d9144fad952e1e5bc029497ab322cb73eeaea28', `${folder}/basisAPI.js`, what);

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
      source: basis('IliasLaunch'),
    },
    {
      versions: ['1.2'],
      rules: { uncommitted: 'drop' },
      source: basis('IliasCommit and onWindowUnload'),
    },
  ],
};

import { codeSource } from './code-source';
import type { LmsProfile } from './lms-profile';

const file = codeSource('moodle/moodle', '2026-11-23');
const run12 = (what: string) =>
  file('5562b013f4ddadb1a92d9d2abfdb88d71dadf083', 'mod/scorm/datamodels/scorm_12.js', what);
const storeData = run12('StoreData (mastery override on)');
const autoCommit12 = run12('LMSSetValue and LMSCommit (auto-commit on)');
const limits12 = file(
  'eadb132040572239f870e21415d8256a7136c528',
  'mod/scorm/datamodels/scorm_12.php',
  'data model limits',
);
const limits2004 = file(
  '139f32c2183864dd77b232f45be69bc29161fb4e',
  'mod/scorm/datamodels/scorm_13.js',
  'cmi.suspend_data',
);
const lib = (what: string) =>
  file('c2d59d46dc7eb4281f2bcf2e113ac14db21c3a65', 'public/mod/scorm/lib.php', what);
const stores = file(
  'a82c1ad05a8dd5a6450ea01b04714dba69cb7949',
  'mod/scorm/datamodel.php',
  'which stores in every mode',
);
const popup = file(
  '0326b8314921565c71815b50c1ff3b6c963c6eb0',
  'mod/scorm/settings.php',
  'popup: the current window',
);

const differences: LmsProfile['differences'] = [
  { versions: ['1.2'], rules: { mastery: 'override', completeOnFinish: true }, source: storeData },
  { versions: ['1.2'], rules: { uncommitted: 'drop' }, source: storeData },
  {
    versions: ['1.2'],
    rules: { reopened: 'review-when-done' },
    source: lib('scorm_check_mode (force new attempt: no)'),
  },
  { versions: ['1.2'], rules: { keepsReview: true }, source: stores },
  {
    versions: ['1.2', '2004'],
    rules: { exactPaths: true },
    source: lib('scorm_pluginfile: by a hash of the path'),
  },
  { versions: ['1.2', '2004'], rules: { opensIn: 'frame' }, source: popup },
  {
    versions: ['2004'],
    rules: { suspendRule: { mostCharacters: 64_000, beyond: 'refuse' } },
    source: limits2004,
  },
];

export const moodleProfile: LmsProfile = {
  id: 'moodle',
  name: 'Moodle (SCORM standard mode on, auto-commit off)',
  differences: [
    ...differences,
    {
      versions: ['1.2'],
      rules: { suspendRule: { mostCharacters: 4096, beyond: 'refuse' } },
      source: limits12,
    },
  ],
};

export const moodleAutoCommitProfile: LmsProfile = {
  id: 'moodle-auto-commit',
  name: 'Moodle (SCORM standard mode on, auto-commit on)',
  differences: [
    ...moodleProfile.differences,
    { versions: ['1.2'], rules: { autoCommitMs: 60_000 }, source: autoCommit12 },
  ],
};

export const moodleRelaxedProfile: LmsProfile = {
  id: 'moodle-relaxed',
  name: 'Moodle (SCORM standard mode off, auto-commit off)',
  differences: [
    ...differences,
    {
      versions: ['1.2'],
      rules: { suspendRule: { mostCharacters: 64_000, beyond: 'refuse' } },
      source: limits12,
    },
  ],
};

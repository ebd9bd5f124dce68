import type { LmsProfile } from './lms-profile';

const limits12 = {
  what: 'SCORM 1.2 Run-Time Environment, 3.4.4, cmi.suspend_data: no more than 4,096 need be kept',
  link: 'https://adlnet.gov/past-projects/scorm/',
  date: '2001-10-01',
};
const limits2004 = {
  what: 'SCORM 2004 4th Edition Run-Time Environment, 4.2.23, cmi.suspend_data: no more than 64,000 need be kept',
  link: 'https://adlnet.gov/past-projects/scorm/',
  date: '2009-08-14',
};

/** Lectern's own rules. */
export const standardLmsProfile: LmsProfile = { id: 'standard', name: 'Lectern', differences: [] };

export const smallestRefusedProfile: LmsProfile = {
  id: 'smallest-refused',
  name: 'SCORM, smallest limits, more is refused',
  differences: [
    { versions: ['1.2'], rules: { strictLengths: true }, source: limits12 },
    { versions: ['2004'], rules: { strictLengths: true }, source: limits2004 },
  ],
};

export const smallestCutProfile: LmsProfile = {
  id: 'smallest-cut',
  name: 'SCORM, smallest limits, more is cut',
  differences: [
    {
      versions: ['1.2'],
      rules: { suspendRule: { mostCharacters: 4096, beyond: 'cut' } },
      source: limits12,
    },
    {
      versions: ['2004'],
      rules: { suspendRule: { mostCharacters: 64_000, beyond: 'cut' } },
      source: limits2004,
    },
  ],
};

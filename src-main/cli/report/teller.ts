import type { Terminal } from '../command';
import { packageInJson, totalInJson } from './in-json';
import { packageInWords, totalInWords } from './in-words';
import type { ReportedPackage } from './report';
import type { ReportsWanted } from './write-reports';

/** What a command tells of packages while it goes on. */
export interface Teller {
  package(one: ReportedPackage): void;
  total(all: readonly ReportedPackage[]): void;
}

/** In JSON or in words; the words make way where a report has the standard output. */
export function tellerOn({ say, complain }: Terminal, { stdout }: ReportsWanted): Teller {
  if (stdout === 'json')
    return {
      package: (one) => packageInJson(one).forEach(say),
      total: (all) => say(totalInJson(all)),
    };
  const tell = stdout === null ? say : complain;
  return {
    package: (one) => packageInWords(one).forEach(one.trouble === null ? tell : complain),
    total: (all) => tell(totalInWords(all)),
  };
}

import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { ScormVersion } from '../../../src-shared/scorm/cam/course';
import { contentApi, type ContentApi } from './content-api';

/** Without a network, as on our side: no address to commit to, no commits of its own, no log. */
const settings = { autocommit: false, lmsCommitUrl: false, logLevel: 'NONE' } as const;

/** A fresh attempt of the peer. */
export function theirPlayer(version: ScormVersion): ContentApi {
  return contentApi(version, version === '1.2' ? new Scorm12API(settings) : new Scorm2004API(settings));
}

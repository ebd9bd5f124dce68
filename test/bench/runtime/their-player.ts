import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { ScormVersion } from '../../../src-shared/scorm/cam/course';
import { contentApi, type PlayedContent } from './content-api';

/** Without a network, as on our side: no address to commit to, no commits of its own, no log. */
const settings = { autocommit: false, lmsCommitUrl: false, logLevel: 'NONE' } as const;

/** A fresh attempt of the peer, which does nothing more when the page goes away. */
export function theirPlayer(version: ScormVersion): PlayedContent {
  const api = version === '1.2' ? new Scorm12API(settings) : new Scorm2004API(settings);
  return { content: contentApi(version, api), leave: () => undefined };
}

import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { en } from '../en';
import { access } from './access';
import { api } from './api';
import { app } from './app';
import { asked } from './asked';
import { assigned } from './assigned';
import { assignments } from './assignments';
import { card } from './card';
import { carry } from './carry';
import { classroom } from './classroom';
import { download } from './download';
import { edition } from './edition';
import { entrance } from './entrance';
import { erase } from './erase';
import { finding } from './finding';
import { folders } from './folders';
import { held } from './held';
import { library } from './library';
import { lost } from './lost';
import { managing } from './managing';
import { packageWords } from './package';
import { bench } from './package-bench';
import { dispatches } from './package-dispatches';
import { files } from './package-files';
import { findings } from './package-findings';
import { properties } from './package-properties';
import { versions } from './package-versions';
import { palette } from './palette';
import { people } from './people';
import { room } from './room';
import { board } from './board';
import { privacy } from './privacy';
import { results } from './results';
import { session } from './session';
import { settings } from './settings';
import { sync } from './sync';
import { tenants } from './tenants';
import { there } from './there';
import { trouble } from './trouble';
import { upload } from './upload';
import { webhooks } from './webhooks';

export const ar: TranslationOf<typeof en, 'ar'> = {
  app,
  entrance,
  library,
  card,
  download,
  edition,
  upload,
  asked,
  finding,
  folders,
  package: packageWords,
  findings,
  files,
  versions,
  properties,
  bench,
  dispatches,
  session,
  people,
  room,
  board,
  results,
  classroom,
  assigned,
  assignments,
  api,
  settings,
  tenants,
  access,
  webhooks,
  privacy,
  palette,
  sync,
  carry,
  held,
  lost,
  managing,
  erase,
  there,
  trouble,
};

import { api } from './api';
import { app } from './app';
import { card } from './card';
import { edition } from './edition';
import { entrance } from './entrance';
import { finding } from './finding';
import { library } from './library';
import { packageWords } from './package';
import { palette } from './palette';
import { session } from './session';
import { settings } from './settings';
import { upload } from './upload';

/** A file for each part of the screens. */
export const en = {
  app,
  entrance,
  library,
  card,
  edition,
  upload,
  finding,
  package: packageWords,
  session,
  api,
  settings,
  palette,
};

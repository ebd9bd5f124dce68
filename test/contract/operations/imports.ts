import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HowToCall, HowToCallAll } from './how-to-call';

const failedImport: HowToCall = {
  fields: async ({ make }) => ({ importId: await make.failedImport() }),
};
const oneLink: HowToCall = { fields: async ({ make }) => ({ packageId: await make.link() }) };

/** Samples come with the program: their words are in every tenant that asked for them. */
function sampleMarks(): readonly string[] {
  const folder = path.resolve('resources/samples');
  return readdirSync(folder).map((name) => readFileSync(path.join(folder, name, 'imsmanifest.xml'), 'utf8'));
}

export const imports: HowToCallAll = {
  importFiles: { fields: async ({ make }) => ({ paths: [await make.zipFile()] }) },
  addSamples: { fields: () => ({}), tellsAll: sampleMarks() },
  listImports: { fields: () => ({ page: 1, limit: 3 }) },
  readImport: { fields: ({ importId }) => ({ importId }) },
  retryImport: failedImport,
  cancelImport: failedImport,
  addWatchedFolder: { fields: ({ make }) => ({ path: make.newFolder(), include_subfolders: true }) },
  listWatchedFolders: { fields: () => ({}) },
  removeWatchedFolder: { fields: async ({ make }) => ({ folderId: await make.watchedFolder() }) },
  linkFolder: { fields: ({ make }) => ({ path: make.courseFolder() }) },
  listLinks: { fields: () => ({}) },
  importLink: oneLink,
  removeLink: oneLink,
};

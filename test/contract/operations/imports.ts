import type { HowToCall, HowToCallAll } from './how-to-call';

const failedImport: HowToCall = {
  fields: async ({ make }) => ({ importId: await make.failedImport() }),
};
const oneLink: HowToCall = { fields: async ({ make }) => ({ packageId: await make.link() }) };

export const imports: HowToCallAll = {
  importFiles: { fields: async ({ make }) => ({ paths: [await make.zipFile()] }) },
  addSamples: { fields: () => ({}) },
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

import { course } from './estate';
import type { HowToCallAll } from './how-to-call';

const upload = {
  fields: () => ({ uploaded_by: 'somebody', title: 'A title that was given' }),
  file: () => course('Uploaded in a form'),
};

export const packages: HowToCallAll = {
  uploadPackage: upload,
  uploadPackageDirect: upload,
  listPackages: {
    fields: () => ({ limit: 5, search: 'ours', fields: 'id,title', sort: 'title', findings: 'none' }),
  },
  listTags: { fields: () => ({}) },
  readPackage: { fields: ({ packageId }) => ({ packageId, fields: 'id,manifest' }) },
  packageStatus: { fields: ({ packageId }) => ({ packageId }) },
  downloadPackage: { fields: ({ packageId }) => ({ packageId, version: 1 }) },
  updatePackage: {
    fields: ({ packageId }) => ({
      packageId,
      title: 'New title of ours',
      metadata: { a: [1] },
      metadata_changes: { b: { c: null } },
      add_tags: ['ours'],
      remove_tags: ['theirs'],
    }),
  },
  deletePackage: { fields: async ({ make }) => ({ packageId: await make.package() }) },
  deletePackageByPost: {
    fields: async ({ make }) => ({ packageId: await make.package(), action: 'delete' }),
  },
  listVersions: { fields: ({ packageId }) => ({ packageId }) },
  compareVersions: { fields: ({ packageId }) => ({ packageId, from: 1, to: 2 }) },
  restoreVersion: { fields: ({ packageId }) => ({ packageId, version: 1 }) },
  moveSessions: { fields: ({ packageId }) => ({ packageId, version: 2 }) },
  fixPackage: {
    fields: async ({ make }) => ({ packageId: await make.mendablePackage(), fixes: 'all' }),
  },
  readManifest: { fields: ({ packageId }) => ({ packageId }) },
  listPackageFiles: { fields: ({ packageId }) => ({ packageId, declared: true }) },
  readPackageFile: {
    fields: ({ packageId }) => ({ packageId, path: 'imsmanifest.xml', max_bytes: 100_000 }),
  },
};

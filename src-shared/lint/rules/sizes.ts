import { shownName } from '../../kernel/shown-name';
import { inFile, nowhere, type Rule } from '../rule';

const mb = 1024 * 1024;
const largePackage = 500 * mb;
const largeFile = 100 * mb;
const largePage = 2 * mb;

export const sizeRules: readonly Rule[] = [
  {
    id: 'package.large',
    severity: 'info',
    ofPackage: ({ files }, found) => {
      const bytes = files.reduce((sum, { size }) => sum + size, 0);
      if (bytes > largePackage) found('package.large', { mb: wholeMb(bytes) }, nowhere);
    },
  },
  {
    id: 'package.file-large',
    severity: 'info',
    ofPackage: ({ files }, found) => {
      for (const { path, size } of files.filter((file) => file.size > largeFile))
        found('package.file-large', { name: shownName(path), mb: wholeMb(size) }, inFile(path));
    },
  },
  {
    id: 'package.launch-page-large',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const file of new Set([...subject.launchHrefs].map((href) => subject.meant(href).there))) {
        if (!file || file.size <= largePage || !/\.x?html?$/i.test(file.path)) continue;
        const facts = { name: shownName(file.path), mb: wholeMb(file.size) };
        found('package.launch-page-large', facts, inFile(file.path));
      }
    },
  },
];

function wholeMb(bytes: number): number {
  return Math.round(bytes / mb);
}

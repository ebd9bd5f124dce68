import type { LmsDifference } from './lms-profile';

/** Names what was read, on `date`, in a repository on GitHub: a file of it as of a commit, and what of that. */
export function codeSource(repository: string, date: string) {
  return (commit: string, path: string, what: string): LmsDifference['source'] => ({
    what: `${path}, ${what}`,
    link: `https://github.com/${repository}/blob/${commit}/${path}`,
    date,
  });
}

import { lazy, type ReactNode } from 'react';
import { inspectorPath } from '../api/session-paths';

/** A page of the inspector, at an address of its own. A new one is a file and a line here. */
export interface InspectorPageAt {
  /** In the hash of the window. */
  readonly path: string;
  /** By what the address says; another session is another page. */
  readonly show: (said: Readonly<Record<string, string | undefined>>) => ReactNode;
}

const InspectorPage = lazy(async () => ({ default: (await import('./inspector-page')).InspectorPage }));
const FilePage = lazy(async () => ({ default: (await import('./file/file-page')).FilePage }));
const ProfilesPage = lazy(async () => ({ default: (await import('./profiles/profiles-page')).ProfilesPage }));
const ComparePage = lazy(async () => ({ default: (await import('./compare/compare-page')).ComparePage }));
const ReplayPage = lazy(async () => ({ default: (await import('./compare/replay-page')).ReplayPage }));

export const inspectorPages: readonly InspectorPageAt[] = [
  {
    path: '/sessions/:id/inspect/*?',
    show: ({ id = '', '*': address = '' }) => (
      <InspectorPage key={id} sessionId={id} path={inspectorPath(id)} address={address} />
    ),
  },
  {
    path: '/session-file/*?',
    show: ({ '*': address = '' }) => <FilePage path="/session-file" address={address} />,
  },
  { path: '/sessions/:id/profiles', show: ({ id = '' }) => <ProfilesPage key={id} sessionId={id} /> },
  {
    path: '/sessions/:id/compare/:other?',
    show: ({ id = '', other }) => <ComparePage key={id} sessionId={id} otherId={other} />,
  },
  {
    path: '/sessions/:id/replay/:version?',
    show: ({ id = '', version }) => <ReplayPage key={id} sessionId={id} version={versionFrom(version)} />,
  },
];

function versionFrom(said: string | undefined): number | null {
  return said !== undefined && /^\d{1,9}$/.test(said) ? Number(said) : null;
}

import {
  IconApi,
  IconBooks,
  IconHistory,
  IconRefresh,
  IconSchool,
  IconSettings,
  type Icon,
} from '@tabler/icons-react';

export interface Place {
  readonly path: string;
  readonly name: 'app.library' | 'app.classroom' | 'app.sessions' | 'app.sync' | 'app.api' | 'app.settings';
  readonly Icon: Icon;
  /** Addresses that belong to the place besides its own. */
  readonly covers: readonly string[];
}

/** What the sidebar leads to, in its order. */
export const places: readonly Place[] = [
  { path: '/', name: 'app.library', Icon: IconBooks, covers: ['/packages', '/folders'] },
  { path: '/classroom', name: 'app.classroom', Icon: IconSchool, covers: ['/classroom'] },
  { path: '/sessions', name: 'app.sessions', Icon: IconHistory, covers: ['/sessions'] },
  { path: '/sync', name: 'app.sync', Icon: IconRefresh, covers: ['/sync'] },
  { path: '/api', name: 'app.api', Icon: IconApi, covers: ['/api'] },
  { path: '/settings', name: 'app.settings', Icon: IconSettings, covers: ['/settings'] },
];

/** Whether an address lies in a place. */
export function isIn(place: Place, path: string): boolean {
  const covers = (address: string) => path === address || path.startsWith(`${address}/`);
  return path === place.path || place.covers.some(covers);
}

import type { ComponentType } from 'react';
import type { Package } from '../../../src-shared/contract/packages';

export interface TabProps {
  readonly shown: Package;
}

/** The moment of a session that something goes on from. */
export interface Origin {
  readonly sessionId: string;
  /** Null: its newest. */
  readonly position: number | null;
}

export interface TabBodyProps extends TabProps {
  /** As the address says it after the tab; null where it names none. */
  readonly origin: Origin | null;
}

/** One subject of the package page. It is drawn, and reads what it needs, only while it is shown. */
export interface PackageTab {
  /** In the address. */
  readonly id: string;
  readonly title: `package.tab.${'overview' | 'findings' | 'contents' | 'files' | 'versions' | 'sessions' | 'properties' | 'bench' | 'dispatches'}`;
  readonly Body: ComponentType<TabBodyProps>;
  /** How many things there are that ask for attention. */
  readonly count?: (shown: Package) => number;
}

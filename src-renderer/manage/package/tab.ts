import type { ComponentType } from 'react';
import type { Package } from '../../../src-shared/contract/packages';

export interface TabProps {
  readonly shown: Package;
}

/** One subject of the package page. It is drawn, and reads what it needs, only while it is shown. */
export interface PackageTab {
  /** In the address. */
  readonly id: string;
  readonly title: `package.tab.${'overview' | 'findings' | 'contents' | 'files' | 'versions' | 'sessions' | 'properties' | 'bench' | 'dispatches'}`;
  readonly Body: ComponentType<TabProps>;
  /** How many things there are that ask for attention. */
  readonly count?: (shown: Package) => number;
}

import { useSessionStorage } from '@mantine/hooks';
import type { Import } from '../../../src-shared/contract/imports';
import { useImports } from '../../api/imports';
import { otherImports } from './other-imports';

export interface OtherImports {
  readonly shown: readonly Import[];
  dismiss(ids: readonly string[]): void;
}

/** Imports that this window did not begin, as long as they are news to it. */
export function useOtherImports(): OtherImports {
  const { data = [] } = useImports();
  const [dismissed, setDismissed] = useSessionStorage<string[]>({
    key: 'imports-put-away',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  return {
    shown: otherImports(data, { sinceMs: performance.timeOrigin, dismissed: new Set(dismissed) }),
    dismiss: (ids) => {
      setDismissed([...dismissed, ...ids]);
    },
  };
}

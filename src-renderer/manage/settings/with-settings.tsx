import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Settings } from '../../../src-shared/contract/app';
import { useSettings } from '../../api/app';
import { useExplain } from '../../api/use-explain';
import { ExplainedFailure } from '../../ui/explained-failure';
import { useManageSay } from '../use-manage-say';

/** Shows what needs the settings as soon as they are there. */
export function WithSettings({ children }: { readonly children: (settings: Settings) => ReactNode }) {
  const say = useManageSay();
  const explain = useExplain();
  const { data: settings, error, isPending, refetch } = useSettings();
  if (isPending) return <Skeleton height={260} role="status" aria-label={say('settings.loading')} />;
  if (settings === undefined) return <ExplainedFailure {...explain(error)} onRetry={() => void refetch()} />;
  return children(settings);
}

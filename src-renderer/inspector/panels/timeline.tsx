import { Center, Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useInspectorSay } from '../use-inspector-say';

/** What people would rather look at than read. The charts are fetched when they are first wanted. */
export const timelinePanel: InspectorPanel = {
  id: 'timeline',
  title: 'panel.timeline',
  area: 'main',
  Body: TimelineBody,
};

const Charts = lazy(async () => ({ default: (await import('../charts/charts')).Charts }));

function TimelineBody({ moment }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const waiting = (
    <Center py="xl">
      <Loader aria-label={say('chart.loading')} />
    </Center>
  );
  return (
    <Suspense fallback={waiting}>
      <Charts moment={moment} />
    </Suspense>
  );
}

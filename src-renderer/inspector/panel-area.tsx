import { Tabs, Title, VisuallyHidden } from '@mantine/core';
import { memo, use } from 'react';
import classes from './inspector.module.css';
import { ShownMoment } from './moment';
import type { InspectorPanel } from './panel';
import { panels } from './panels';
import { useInspectorSay } from './use-inspector-say';

export interface PanelAreaProps {
  readonly area: InspectorPanel['area'];
  /** A sync has set entries of the session aside. */
  readonly isSynced?: boolean;
}

/** The panels of one place: one stands there with its title, several become tabs. */
export const PanelArea = memo(function PanelArea({ area, isSynced = false }: PanelAreaProps) {
  const say = useInspectorSay();
  const here = panels.filter((panel) => panel.area === area && (isSynced || panel.isOnlyOfSynced !== true));
  const [only] = here;
  if (only === undefined) return null;
  if (here.length === 1)
    return (
      <section className={classes['panel']} data-area={area} aria-labelledby={`panel-${only.id}`}>
        <PanelTitle panel={only} />
        <div className={classes['body']}>
          <ShownBody panel={only} />
        </div>
      </section>
    );
  return (
    <Tabs defaultValue={only.id} className={classes['panel'] ?? ''} data-area={area} keepMounted={false}>
      <Tabs.List mb="sm">
        {here.map((panel) => (
          <Tabs.Tab key={panel.id} value={panel.id} data-panel={panel.id} px="sm">
            {say(panel.title)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {here.map((panel) => (
        <Tabs.Panel key={panel.id} value={panel.id} className={classes['body'] ?? ''}>
          <ShownBody panel={panel} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
});

function ShownBody({ panel: { Body } }: { readonly panel: InspectorPanel }) {
  const moment = use(ShownMoment);
  return moment === null ? null : <Body moment={moment} />;
}

/** The strip at the top speaks for itself; its title is for those who do not see it. */
function PanelTitle({ panel }: { readonly panel: InspectorPanel }) {
  const say = useInspectorSay();
  const id = `panel-${panel.id}`;
  if (panel.area === 'top')
    return (
      <VisuallyHidden component="h2" id={id}>
        {say(panel.title)}
      </VisuallyHidden>
    );
  return (
    <Title order={2} size="h4" mb="xs" id={id}>
      {say(panel.title)}
    </Title>
  );
}

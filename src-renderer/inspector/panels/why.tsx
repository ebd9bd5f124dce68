import { Accordion, Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLock } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { explain, explanationLines } from '../../../src-shared/scorm/attempt';
import { shownTitles } from '../../../src-shared/scorm/cam/shown-title';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useEngineWords } from '../use-engine-words';
import { useInspectorSay } from '../use-inspector-say';
import { SeenWishes } from './seen-wishes';
import { wishesOf, type Wish } from './wishes';
import classes from './why.module.css';

/** Why is Next disabled, and what would unlock it? */
export const whyPanel: InspectorPanel = { id: 'why', title: 'panel.why', area: 'side', Body: WhyBody };

function WhyBody({ moment: { fold } }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const { controls, activities } = useMemo(() => wishesOf(fold.state), [fold]);
  const viewport = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<string | null>();
  const shown = opened === undefined ? openUnasked(controls, fold.state.tree.length) : opened;
  const list = (title: string, wishes: readonly Wish[]) =>
    wishes.length > 0 && (
      <section>
        <Title order={3} size="h4" mb={4}>
          {title}
        </Title>
        <Accordion value={shown} onChange={setOpened} variant="default" order={4} classNames={classNames}>
          <SeenWishes wishes={wishes} viewport={viewport}>
            {(wish) => <WishLine wish={wish} state={fold.state} isOpen={shown === wish.id} />}
          </SeenWishes>
        </Accordion>
      </section>
    );
  return (
    <ScrollArea
      h="100%"
      type="auto"
      offsetScrollbars="y"
      viewportRef={viewport}
      viewportProps={{ tabIndex: 0 }}
    >
      <Stack gap="md" data-testid="why-panel">
        <Text size="sm" c="dimmed">
          {say('why.intro')}
        </Text>
        {list(say('why.controls'), controls)}
        {list(say('why.activities'), activities)}
      </Stack>
    </ScrollArea>
  );
}

/** Of more activities it takes too long to find out why before somebody asks. */
const mostUnasked = 500;

/** What looks open and is not is told unasked. */
function openUnasked(controls: readonly Wish[], activityCount: number): string | null {
  if (activityCount > mostUnasked) return null;
  return controls.find(({ isBlocked }) => isBlocked)?.id ?? null;
}

const classNames = { control: classes['control'] ?? '', content: classes['content'] ?? '' };

const signs = { available: IconCircleCheck, blocked: IconAlertTriangle, refused: IconLock } as const;

interface WishLineProps {
  readonly wish: Wish;
  readonly state: Moment['fold']['state'];
  readonly isOpen: boolean;
}

function WishLine({ wish, state, isOpen }: WishLineProps) {
  const say = useInspectorSay();
  const { isOffered, title, asked } = wish;
  const standing = wish.isBlocked ? 'blocked' : isOffered ? 'available' : 'refused';
  const Sign = signs[standing];
  const name = title ?? say(`why.${asked.request}`);
  return (
    <Accordion.Item
      value={wish.id}
      data-testid="wish"
      data-wish={wish.id}
      data-offered={isOffered}
      data-standing={standing}
    >
      <Accordion.Control>
        <Group gap="xs" wrap="nowrap" style={{ paddingInlineStart: `${String(wish.depth * 0.875)}rem` }}>
          <Sign size={16} aria-hidden className={classes['sign']} data-standing={standing} />
          <Text size="sm" truncate flex={1} title={name}>
            {name}
          </Text>
          <Text size="xs" c="dimmed" miw="max-content">
            {say(`why.${standing}`)}
          </Text>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>{isOpen && <Reasons wish={wish} state={state} />}</Accordion.Panel>
    </Accordion.Item>
  );
}

/** Asked only for what is opened: the engine tries dozens of ways to find one that unlocks. */
function Reasons({ wish, state }: Omit<WishLineProps, 'isOpen'>) {
  const say = useInspectorSay();
  const { explanation } = useEngineWords();
  const { asked } = wish;
  const lines = useMemo(() => {
    const titles = shownTitles(state.tree);
    return explanationLines(explain(state, asked), (id) => titles.get(id) ?? id).slice(1);
  }, [state, asked]);
  const cut = lines.findIndex(({ key }) => key.startsWith('sn.explain.unlock/'));
  const parts = [
    { name: say('why.reasons'), lines: cut < 0 ? lines : lines.slice(0, cut) },
    { name: say('why.unlock'), lines: cut < 0 ? [] : lines.slice(cut) },
  ];
  if (lines.length === 0) return <Text size="sm">{say('why.noReason')}</Text>;
  return (
    <Stack gap="sm" data-testid="reasons">
      {parts
        .filter((part) => part.lines.length > 0)
        .map((part) => (
          <div key={part.name}>
            <Text size="xs" c="dimmed" fw={550}>
              {part.name}
            </Text>
            <ul className={classes['reasons']}>
              {part.lines.map((line, index) => (
                <li key={index} style={{ marginInlineStart: `${String((line.depth - 1) * 0.875)}rem` }}>
                  <Text size="sm">{explanation(line)}</Text>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </Stack>
  );
}

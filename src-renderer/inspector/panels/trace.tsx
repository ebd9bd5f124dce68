import { Code, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { TraceNote } from '../../../src-shared/scorm/attempt';
import { shownTitle } from '../../../src-shared/scorm/cam/shown-title';
import type { ProcessNote } from '../../../src-shared/scorm/sn/process-note';
import { useFormats } from '../../ui/formats';
import { EntryLink, type WithTravel } from '../entry-links';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useEngineWords } from '../use-engine-words';
import { useInspectorSay } from '../use-inspector-say';
import { traceOf, type TracedEntry } from './trace-entries';
import classes from './trace.module.css';

/** What the engine decided and why, entry by entry, the newest last. */
export const tracePanel: InspectorPanel = {
  id: 'trace',
  title: 'panel.trace',
  area: 'main',
  Body: TraceBody,
};

function TraceBody({ moment }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const { fold, entries, travel } = moment;
  const { shown, leftCount } = useMemo(() => traceOf(fold, entries), [fold, entries]);
  const titles = useMemo(
    () => fold.state.tree.map(({ activity }) => shownTitle(activity)),
    [fold.state.tree],
  );
  if (shown.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {say('trace.empty')}
      </Text>
    );
  return (
    <ScrollArea h="100%" type="auto" viewportProps={{ tabIndex: 0 }}>
      <Stack gap="sm" data-testid="trace">
        {leftCount > 0 && (
          <Text size="sm" c="dimmed">
            {say('trace.left', { count: leftCount })}
          </Text>
        )}
        {shown.map((traced) => (
          <Entry key={traced.position} traced={traced} titles={titles} travel={travel} />
        ))}
      </Stack>
    </ScrollArea>
  );
}

interface EntryProps extends WithTravel {
  readonly traced: TracedEntry;
  /** Of activities, by their position in the tree. */
  readonly titles: readonly string[];
}

function Entry({ traced, titles, travel }: EntryProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const { position, atMs, name, isUnset, notes, processes } = traced;
  return (
    <section className={classes['entry']} data-testid="trace-entry" data-position={position}>
      <Group gap="sm" className={classes['head']}>
        <EntryLink position={position} travel={travel} />
        <span>{formats.clock(atMs)}</span>
        <Code bg="transparent" p={0} dir="ltr">
          {name}
        </Code>
      </Group>
      {notes.map((note, index) => (
        <Note key={index} note={note} isUnset={isUnset} />
      ))}
      {processes.length > 0 && (
        <details className={classes['steps']}>
          <summary>{say('trace.steps', { count: processes.length })}</summary>
          <ol>
            {processes.map((step, index) => (
              <Step key={index} step={step} titles={titles} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Note({ note, isUnset }: { readonly note: TraceNote } & Pick<TracedEntry, 'isUnset'>) {
  const words = useEngineWords();
  return (
    <Text size="sm" className={classes['note']} data-kind={isUnset ? 'unset' : note.kind}>
      {words.note(note)}
      {note.section !== undefined && (
        <Text span c="dimmed" size="xs">
          {` [${note.section}]`}
        </Text>
      )}
    </Text>
  );
}

function Step({ step, titles }: { readonly step: ProcessNote; readonly titles: readonly string[] }) {
  const say = useInspectorSay();
  const words = useEngineWords();
  const { process, activity, outcome, exception, rule } = step;
  const truth = (value: boolean | null) =>
    say(value === null ? 'trace.open' : value ? 'trace.holds' : 'trace.fails');
  return (
    <li>
      <span className={classes['process']}>
        <bdi>{process}</bdi> {say(`process.${process.replaceAll('.', '_') as ProcessKey}`)}
      </span>
      {activity !== null && <bdi className={classes['activity']}>{titles[activity]}</bdi>}
      <Code dir="ltr">{outcome}</Code>
      {exception !== undefined && (
        <span>
          {words.explanation({ depth: 0, key: `sn.explain.refusal-anywhere/${exception}`, facts: {} })}
        </span>
      )}
      {rule !== undefined && (
        <span>
          {say('trace.rule', { number: rule.index + 1, kind: rule.kind })}{' '}
          {rule.conditions.map(({ condition, isNegated, value, activity: of }, index) => (
            <span key={index} className={classes['condition']}>
              {of !== activity && <bdi>{titles[of]}: </bdi>}
              <Code dir="ltr">{isNegated ? `not ${condition}` : condition}</Code> {truth(value)}
            </span>
          ))}
        </span>
      )}
    </li>
  );
}

type Underscored<Text extends string> = Text extends `${infer Head}.${infer Rest}`
  ? `${Head}_${Underscored<Rest>}`
  : Text;
type ProcessKey = Underscored<ProcessNote['process']>;

import '@mantine/charts/styles.css';
import { AreaChart, BarChart, LineChart } from '@mantine/charts';
import { ScrollArea, useDirection } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useMemo, type ReactNode } from 'react';
import { timelineOf, type OfActivity, type Timeline } from '../../../src-shared/inspect/timeline';
import { useFormats, type Formats } from '../../ui/formats';
import type { Moment } from '../moment';
import { useInspectorSay } from '../use-inspector-say';
import { useOneActivity } from '../use-one-activity';
import { ChartWithTable } from './chart-with-table';
import classes from './charts.module.css';
import { sidesOf } from './sides';

const heightPx = 180;
const blue = 'ink.6';
const green = 'teal.7';

/** Time, results, calls and suspend_data up to the moment shown. */
export function Charts({ moment: { entries, fold } }: { readonly moment: Moment }) {
  const timeline = useMemo(() => timelineOf(entries, fold), [entries, fold]);
  return (
    <ScrollArea h="100%" type="auto" offsetScrollbars="y" viewportProps={{ tabIndex: 0 }}>
      <div className={classes['charts']} data-testid="charts">
        <TimeByActivity timeline={timeline} />
        <Results timeline={timeline} tree={fold.state.tree} />
        <CallRate timeline={timeline} />
        <SuspendData timeline={timeline} tree={fold.state.tree} />
      </div>
    </ScrollArea>
  );
}

interface ChartProps {
  readonly timeline: Timeline;
}

interface ChartOfActivityProps extends ChartProps {
  readonly tree: Moment['fold']['state']['tree'];
}

function TimeByActivity({ timeline: { timeByActivity } }: ChartProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const motion = useMotion();
  const sides = sidesOf(useDirection().dir);
  const time = say('chart.time');
  const duration = durationsIn(timeByActivity, formats);
  const named = timeByActivity.map(({ title, seconds, isTold }) => ({
    title: isTold ? title : say('chart.timeUntold', { activity: title }),
    seconds,
  }));
  return (
    <ChartWithTable
      id="time"
      title={say('chart.timeByActivity')}
      columns={[say('chart.activity'), time]}
      rows={named.map(({ title, seconds }) => [title, duration(seconds)])}
      empty={say('chart.noTime')}
    >
      <BarChart
        h={Math.max(heightPx / 2, 36 * timeByActivity.length + 40)}
        orientation="vertical"
        data={named}
        dataKey="title"
        series={[{ name: 'seconds', label: time, color: blue }]}
        valueFormatter={duration}
        xAxisProps={{ ...sides.x, tickFormatter: duration }}
        yAxisProps={{ ...sides.y, width: 120 }}
        maxBarWidth={28}
        barProps={motion}
      />
    </ChartWithTable>
  );
}

function Results({ timeline, tree }: ChartOfActivityProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const motion = useMotion();
  const sides = sidesOf(useDirection().dir);
  const [results, choice] = useChosen(timeline.results, tree);
  const duration = durationsIn(results, formats);
  const [score, progress] = [say('status.score'), say('status.progress')];
  const shown = (value: number | null) => (value === null ? say('status.none') : formats.number(value));
  return (
    <ChartWithTable
      id="results"
      title={say('chart.results')}
      choice={choice}
      columns={[say('chart.entry'), say('chart.time'), score, progress]}
      rows={results.map((point) => [
        formats.number(point.position),
        duration(point.seconds),
        shown(point.score),
        shown(point.progress),
      ])}
      empty={say('chart.noResults')}
    >
      <LineChart
        h={heightPx}
        data={results.map((point) => ({ ...point }))}
        dataKey="seconds"
        series={[
          { name: 'score', label: score, color: blue },
          { name: 'progress', label: progress, color: green, strokeDasharray: '5 4' },
        ]}
        withLegend
        curveType="stepAfter"
        yAxisProps={{ ...sides.y, domain: [0, atLeast100] }}
        xAxisProps={{ ...sides.x, ...timeAxis(duration) }}
        tooltipProps={{ labelFormatter: (label: unknown) => duration(Number(label)) }}
        lineProps={motion}
        withDots={results.length < 40}
      />
    </ChartWithTable>
  );
}

function CallRate({ timeline: { callRate, rateSpanSeconds } }: ChartProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const motion = useMotion();
  const sides = sidesOf(useDirection().dir);
  const calls = say('chart.calls');
  return (
    <ChartWithTable
      id="call-rate"
      title={say('chart.callRate', { span: formats.duration(rateSpanSeconds) })}
      columns={[say('chart.time'), calls]}
      rows={callRate.map((bar) => [formats.duration(bar.seconds), formats.number(bar.calls)])}
      empty={say('chart.noCalls')}
    >
      <BarChart
        h={heightPx}
        data={callRate.map((bar) => ({ ...bar, at: formats.duration(bar.seconds) }))}
        dataKey="at"
        series={[{ name: 'calls', label: calls, color: blue }]}
        xAxisProps={sides.x}
        yAxisProps={sides.y}
        barProps={motion}
        maxBarWidth={28}
      />
    </ChartWithTable>
  );
}

function SuspendData({ timeline, tree }: ChartOfActivityProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const motion = useMotion();
  const sides = sidesOf(useDirection().dir);
  const [suspendData, choice] = useChosen(timeline.suspendData, tree);
  const characters = say('chart.characters');
  const duration = durationsIn(suspendData, formats);
  return (
    <ChartWithTable
      id="suspend-data"
      title={say('chart.suspendData')}
      choice={choice}
      columns={[say('chart.entry'), say('chart.page'), characters]}
      rows={suspendData.map((point) => [
        formats.number(point.position),
        point.location,
        formats.number(point.characters),
      ])}
      empty={say('memory.none')}
    >
      <AreaChart
        h={heightPx}
        data={suspendData.map((point) => ({
          ...point,
          at: [duration(point.seconds), point.location].filter(Boolean).join(' · '),
        }))}
        dataKey="at"
        series={[{ name: 'characters', label: characters, color: green }]}
        xAxisProps={sides.x}
        yAxisProps={sides.y}
        curveType="stepAfter"
        valueFormatter={formats.number}
        areaProps={motion}
        withDots={suspendData.length < 40}
      />
    </ChartWithTable>
  );
}

/** What one activity told, and the field where another is chosen; the newest to tell something is shown first. */
function useChosen<Point extends { readonly position: number }>(
  told: readonly OfActivity<Point>[],
  tree: ChartOfActivityProps['tree'],
): readonly [points: readonly Point[], choice: ReactNode] {
  const newest = told.toSorted((one, other) => lastOf(one) - lastOf(other)).at(-1);
  const offered = told.map(({ activityId }) => activityId);
  const [chosen, choice] = useOneActivity(tree, offered, newest?.activityId);
  return [told.find(({ activityId }) => activityId === chosen)?.points ?? [], choice];
}

function lastOf({ points }: OfActivity<{ readonly position: number }>): number {
  return points.at(-1)?.position ?? 0;
}

/** A raw score without a range may be more. */
function atLeast100(highest: number): number {
  return Math.max(100, highest);
}

/** How times on one axis are written: those of a short stay would all look the same in whole seconds. */
function durationsIn(
  points: readonly { readonly seconds: number }[],
  { duration, fineDuration }: Formats,
): Formats['duration'] {
  const isShort = points.every(({ seconds }) => seconds < 10);
  return isShort ? fineDuration : duration;
}

function timeAxis(format: (seconds: number) => string) {
  return {
    type: 'number' as const,
    domain: ['dataMin', 'dataMax'],
    tickFormatter: format,
  };
}

/** Who asks the system for little motion gets none; nor does a picture that changes with each call. */
function useMotion() {
  const isReduced = useReducedMotion();
  return { isAnimationActive: !isReduced, animationDuration: 200 };
}

/* The run-time engine against scorm-again: time of the same calls on both, and the size of the page's bundle. */
import type { ScormVersion } from '../../src-shared/scorm/cam/course';
import { isSmall, printReport, rounded } from './bench-report';
import { compare, medianOf, type Comparison, type Contender, type Rounds } from './compare';
import { frameBundleBytes } from './frame-bundle';
import type { ContentApi } from './runtime/content-api';
import { courseCalls, suspendData } from './runtime/course-calls';
import { interactionCalls, type SetCall } from './runtime/interaction-calls';
import { ourPlayer } from './runtime/our-player';
import { theirPlayer } from './runtime/their-player';

const size = isSmall
  ? { sets: 200, suspends: 5, modelCharacters: 20_000, models: 1 }
  : { sets: 10_000, suspends: 1_000, modelCharacters: 300 * 1024, models: 5 };
const rounds: Rounds = isSmall ? { warmUps: 1, counted: 3 } : { warmUps: 3, counted: 11 };

interface Row {
  readonly figure: string;
  readonly title: string;
  readonly ours: Contender;
  readonly theirs: Contender;
}

function setRow(figure: string, version: ScormVersion): Row {
  const calls = interactionCalls(version, size.sets);
  const contender = (begun: () => ContentApi) => () => {
    const content = begun();
    return () => setAll(content, calls);
  };
  const title = `${size.sets} SetValue of interactions, SCORM ${version}`;
  return { figure, title, ...bothSides(version, contender) };
}

function suspendRow(): Row {
  const texts = Array.from({ length: 10 }, (_, seed) => suspendData(60 * 1024, seed));
  const contender = (begun: () => ContentApi) => () => {
    const content = begun();
    return () => suspendOften(content, texts);
  };
  const title = `${size.suspends} SetValue and GetValue of 60 KB suspend_data`;
  return { figure: 'suspendDataRatio', title, ...bothSides('2004', contender) };
}

function suspendOften(content: ContentApi, texts: readonly string[]): void {
  for (let time = 0; time < size.suspends; time += 1) {
    const text = texts[time % texts.length] ?? '';
    content.set('cmi.suspend_data', text);
    if (content.get('cmi.suspend_data') !== text) throw new Error('Other suspend data came back.');
  }
}

/** Ours includes what the page does when it goes away: the run's end, the learner's standing after it. */
function terminateRow(): Row {
  const calls = courseCalls(size.modelCharacters);
  const models = Array.from({ length: size.models });
  const ours: Contender = () => {
    const players = models.map(() => ourPlayer('2004'));
    for (const { content } of players) fill(content, calls);
    return () =>
      players.forEach(({ content, leave }) => {
        content.terminate();
        leave();
      });
  };
  const theirs: Contender = () => {
    const contents = models.map(() => theirPlayer('2004'));
    for (const content of contents) fill(content, calls);
    return () => contents.forEach((content) => content.terminate());
  };
  const title = `${size.models} Terminate of a ${Math.round(size.modelCharacters / 1024)} KB model`;
  return { figure: 'terminateRatio', title, ours, theirs };
}

function bothSides(version: ScormVersion, contender: (begun: () => ContentApi) => Contender) {
  const initialized = (content: ContentApi): ContentApi => {
    content.initialize();
    return content;
  };
  return {
    ours: contender(() => initialized(ourPlayer(version).content)),
    theirs: contender(() => initialized(theirPlayer(version))),
  };
}

function fill(content: ContentApi, calls: readonly SetCall[]): void {
  content.initialize();
  setAll(content, calls);
}

function setAll(content: ContentApi, calls: readonly SetCall[]): void {
  for (const [element, value] of calls) content.set(element, value);
}

function cellsOf(title: string, { ours, theirs }: Comparison): readonly string[] {
  const times = [medianOf(ours), Math.min(...ours), medianOf(theirs), Math.min(...theirs)];
  const ratios = [ratioOf({ ours, theirs }), Math.min(...ours) / Math.min(...theirs)];
  return [title, ...times.map((time) => time.toFixed(2)), ...ratios.map((ratio) => ratio.toFixed(3))];
}

function ratioOf({ ours, theirs }: Comparison): number {
  return medianOf(ours) / medianOf(theirs);
}

const rows = [
  setRow('scorm2004SetValueRatio', '2004'),
  setRow('scorm12SetValueRatio', '1.2'),
  suspendRow(),
  terminateRow(),
].map((row) => ({ ...row, comparison: compare(row.ours, row.theirs, rounds) }));
const bundleGzipKb = (await frameBundleBytes()) / 1024;

printReport({
  bench: 'runtime',
  table: [
    ['ms', 'ours', '(min)', 'scorm-again', '(min)', 'ratio', '(of mins)'],
    ...rows.map(({ title, comparison }) => cellsOf(title, comparison)),
    ["KB of the player's frame, gzip", bundleGzipKb.toFixed(1)],
  ],
  figures: {
    ...Object.fromEntries(rows.map(({ figure, comparison }) => [figure, rounded(ratioOf(comparison))])),
    bundleGzipKb: rounded(bundleGzipKb),
  },
  aims: { ...Object.fromEntries(rows.map(({ figure }) => [figure, 0.5])), bundleGzipKb: 60 },
});

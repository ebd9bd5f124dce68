/* The run-time engine against scorm-again: time of the same calls on both, and the size of the page's bundle. */
import type { ScormVersion } from '../../src-shared/scorm/cam/course';
import { isSmall, printReport, rounded } from './bench-report';
import { compare, medianOf, type Comparison, type Contender, type Rounds, type Trial } from './compare';
import { frameBundleBytes } from './frame-bundle';
import type { ContentApi, PlayedContent } from './runtime/content-api';
import { courseCalls, suspendData } from './runtime/course-calls';
import { interactionCalls, type SetCall } from './runtime/interaction-calls';
import { ourPlayer } from './runtime/our-player';
import { theirPlayer } from './runtime/their-player';

const size = isSmall
  ? { sets: 200, suspends: 5, modelCharacters: 20_000, models: 1 }
  : { sets: 10_000, suspends: 1_000, modelCharacters: 300 * 1024, models: 2 };
const rounds: Rounds = isSmall ? { warmUps: 1, counted: 3 } : { warmUps: 6, counted: 15 };

interface Row {
  readonly figure: string;
  readonly title: string;
  readonly ours: Contender;
  readonly theirs: Contender;
}

type MakePlayer = (version: ScormVersion) => PlayedContent;

const players: { readonly ours: MakePlayer; readonly theirs: MakePlayer } = {
  ours: ourPlayer,
  theirs: theirPlayer,
};

function setRow(figure: string, version: ScormVersion): Row {
  const contender = (makePlayer: MakePlayer) => () => {
    const { content } = makePlayer(version);
    const runs = inRuns(interactionCalls(version, size.sets));
    content.initialize();
    return trial(() => {
      for (const run of runs) setAll(content, run);
    }, [content]);
  };
  const title = `${size.sets} SetValue of interactions, SCORM ${version}`;
  return { figure, title, ours: contender(players.ours), theirs: contender(players.theirs) };
}

function suspendRow(): Row {
  const texts = Array.from({ length: 10 }, (_, seed) => suspendData(60 * 1024, seed));
  const contender = (makePlayer: MakePlayer) => () => {
    const { content } = makePlayer('2004');
    content.initialize();
    return trial(() => suspendOften(content, texts), [content]);
  };
  const title = `${size.suspends} SetValue and GetValue of 60 KB suspend_data`;
  const figure = 'suspendDataRatio';
  return { figure, title, ours: contender(players.ours), theirs: contender(players.theirs) };
}

function suspendOften(content: ContentApi, texts: readonly string[]): void {
  for (let time = 0; time < size.suspends; time += 1) {
    const text = texts[time % texts.length] ?? '';
    content.set('cmi.suspend_data', text);
    if (content.get('cmi.suspend_data') !== text) throw new Error('Other suspend data came back.');
  }
}

/** Ours includes what the page does when it goes away: the end of the visit, and what the learner sees of it. */
function terminateRow(): Row {
  const contender = (makePlayer: MakePlayer) => () => {
    const played = Array.from({ length: size.models }, () => makePlayer('2004'));
    for (const { content } of played) {
      content.initialize();
      setAll(content, courseCalls(size.modelCharacters));
    }
    const contents = played.map(({ content }) => content);
    return trial(() => played.forEach(endOf), contents);
  };
  const title = `${size.models} Terminate of a ${Math.round(size.modelCharacters / 1024)} KB model`;
  const figure = 'terminateRatio';
  return { figure, title, ours: contender(players.ours), theirs: contender(players.theirs) };
}

function endOf({ content, leave }: PlayedContent): void {
  content.terminate();
  leave();
}

function setAll(content: ContentApi, calls: readonly SetCall[]): void {
  for (const [element, value] of calls) content.set(element, value);
}

/**
 * Runs of 100 calls. One loop over thousands would be compiled anew in each round while it runs, with all that it calls, and that
 * compiler's time be taken for that of the side it runs.
 */
function inRuns(calls: readonly SetCall[]): readonly (readonly SetCall[])[] {
  return Array.from({ length: Math.ceil(calls.length / 100) }, (_, run) =>
    calls.slice(run * 100, (run + 1) * 100),
  );
}

/** Its check is that the last call of each content was accepted; refused ones throw at once. */
function trial(act: () => void, contents: readonly ContentApi[]): Trial {
  return {
    act,
    check: () => {
      if (contents.some((content) => content.lastError() !== '0')) throw new Error('An error is left.');
    },
  };
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
    ['ms of CPU time', 'ours', '(min)', 'scorm-again', '(min)', 'ratio', '(of mins)'],
    ...rows.map(({ title, comparison }) => cellsOf(title, comparison)),
    ["KB of the player's frame, gzip", bundleGzipKb.toFixed(1)],
  ],
  figures: {
    ...Object.fromEntries(rows.map(({ figure, comparison }) => [figure, rounded(ratioOf(comparison))])),
    bundleGzipKb: rounded(bundleGzipKb),
  },
  aims: { ...Object.fromEntries(rows.map(({ figure }) => [figure, 0.5])), bundleGzipKb: 60 },
});

import type { ScormVersion } from '../../../src-shared/scorm/cam/course';

export const apiNames = { '1.2': 'API', '2004': 'API_1484_11' } as const;

/** Notes who looks for an API object in the run-time frame's window, and tells the walk that content can take from its page. */
export interface ApiWalk {
  /** Content has read the name that this window offers. */
  noteFound(): void;
  /** Lines for whoever has to find out why content found nothing; no addresses of the run, which hold a ticket. */
  text(): string;
}

/** Windows of a content page, in words: deeper frames than these are counted only. */
const mostFrames = 10;

/** `home`: the window in which content's frame stands, `place` itself or one of its own. */
export function watchApiWalk(
  place: Window,
  scormVersion: ScormVersion,
  home: () => Window = () => place,
): ApiWalk {
  const offered = apiNames[scormVersion];
  let found = 0;
  return {
    noteFound: () => void (found += 1),
    text: () =>
      [
        ...contentLines(home()),
        `parent 1: ${home() === place ? 'run-time frame' : 'window of its own (window.top)'}, offers ${offered}: ${times(found)}`,
        ...(home() === place ? aboveLines(place) : []),
        `opener of the content: ${hasOpener(home()) ? 'a window' : 'none'}`,
      ].join('\n'),
  };
}

function contentLines(place: Window): readonly string[] {
  const content = place.frames[0];
  if (content === undefined) return ['content: none shown'];
  const inner = Array.from({ length: Math.min(mostFrames, lengthOf(content)) }, (_, at) => content[at]);
  return [
    `content: ${pathOf(content)}`,
    ...inner.map((frame) => `  frame in it: ${frame === undefined ? 'gone' : pathOf(frame)}`),
  ];
}

function aboveLines(place: Window): readonly string[] {
  if (place.parent === place) return ['parent 2: none, the run-time frame is the top window'];
  const isTop = place.parent === place.top;
  return [
    `parent 2: player, of another origin: may not be looked into${isTop ? ' (window.top)' : ''}`,
    ...(isTop ? [] : ['parent 3 and above: the page that shows the player (window.top)']),
  ];
}

/** A page of the package by its path in it. */
function pathOf(content: Window): string {
  try {
    const { pathname, href } = content.location;
    return /^\/run\/[^/]+\/files\/(.*)$/.exec(pathname)?.[1] ?? `a ${new URL(href).protocol} address`;
  } catch {
    return 'of another origin';
  }
}

function lengthOf(content: Window): number {
  try {
    return content.length;
  } catch {
    return 0;
  }
}

function hasOpener(place: Window): boolean {
  try {
    return (place.frames[0]?.opener ?? null) !== null;
  } catch {
    return false;
  }
}

function times(count: number): string {
  if (count === 0) return 'never read';
  return `read ${count} ${count === 1 ? 'time' : 'times'}`;
}

import { expect, test } from 'vitest';
import { watchApiWalk } from '../../../src-renderer/player/frame/api-walk';

/** As much of a window as the walk looks at. */
function aWindow(content: object | null, parts: object = {}): Window {
  const frames = content === null ? [] : [content];
  const place = { frames, parent: {}, ...parts } as unknown as Window;
  return Object.assign(place, { top: place.parent });
}

const page = (path: string, frames: readonly object[] = []) => ({
  ...Object.fromEntries(frames.entries()),
  length: frames.length,
  location: {
    pathname: `/run/secret-ticket/files/${path}`,
    href: `http://127.0.0.1:1/run/secret-ticket/files/${path}`,
  },
  opener: null,
});

test('the walk names the pages of the content by their paths in the package, and never the ticket', () => {
  const text = watchApiWalk(aWindow(page('a/start.html', [page('a/menu.html')])), '1.2').text();
  expect(text).toContain('content: a/start.html\n  frame in it: a/menu.html');
  expect(text).toContain('window.top');
  expect(text).not.toContain('secret-ticket');
});

test('the walk tells how often the API was looked for, and leaves the other name alone: content tells by it what it is in', () => {
  const place = aWindow(page('start.html'));
  const walk = watchApiWalk(place, '2004');
  expect(walk.text()).toContain('offers API_1484_11: never read');
  expect('API' in place).toBe(false);
  walk.noteFound();
  walk.noteFound();
  expect(walk.text()).toContain('offers API_1484_11: read 2 times');
});

test('a content page of another origin is told as such', () => {
  const closed = {
    get location(): never {
      throw new Error('SecurityError');
    },
    length: 0,
  };
  expect(watchApiWalk(aWindow(closed), '1.2').text()).toContain('content: of another origin');
});

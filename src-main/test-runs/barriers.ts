import axeSource from 'axe-core/axe.min.js?raw';
import type { AxeResults, Result } from 'axe-core';
import type { Frame } from 'playwright-core';
import { placeOf } from './place-of';
import { problem, type Problem } from './problem';

/** What WCAG 2.2 asks for at levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const options = { iframes: false, runOnly: tags, resultTypes: ['violations'] };

/** Runs axe beside the content and takes it away again, for content may have one of its own. */
const asked = `(async () => {
  const theirs = Object.getOwnPropertyDescriptor(window, 'axe');
  ${axeSource};
  const { axe } = window;
  delete window.axe;
  if (theirs !== undefined) Object.defineProperty(window, 'axe', theirs);
  const { violations } = await axe.run(document, ${JSON.stringify(options)});
  return { violations };
})()`;

/** Asks axe about one document of content; frames in it are asked by themselves. */
export async function barriersIn(frame: Frame, activity: string): Promise<readonly Problem[]> {
  if (!(await isPage(frame))) return [];
  const { violations } = await frame.evaluate<Pick<AxeResults, 'violations'>>(asked);
  const file = placeOf(frame.url());
  return violations.map((barrier) =>
    problem('warning', `axe.${barrier.id}`, sentenceOf(barrier), {
      ...{ activity, file, section: sectionOf(barrier) },
    }),
  );
}

const isMarkup = `['text/html', 'application/xhtml+xml'].includes(document.contentType)
  && document.querySelector('body > embed[type="application/pdf"]') === null`;

/** What a browser puts around a document of another kind, e.g. PDF, is not the author's. */
async function isPage(frame: Frame): Promise<boolean> {
  if (/^(?!https?:|about:|blob:|data:)|\.pdf(?:$|[?#])/i.test(frame.url())) return false;
  if (
    frame.url().startsWith('about:') &&
    !(await frame.evaluate<boolean>('document.body.childElementCount > 0'))
  )
    return false;
  return frame.evaluate<boolean>(isMarkup);
}

function sentenceOf({ help, nodes }: Result): string {
  const first = nodes[0]?.target.flat().join(' ') ?? '';
  const more = nodes.length - 1;
  return `${help}: ${first}${more > 0 ? `, and ${String(more)} more` : ''}`;
}

/** E.g. "WCAG 1.4.3" of the tag "wcag143". */
function sectionOf({ tags: given }: Result): string | null {
  const [digits] = given.flatMap((tag) => {
    const found = /^wcag(\d)(\d)(\d+)$/.exec(tag);
    return found === null ? [] : [found.slice(1)];
  });
  return digits === undefined ? null : `WCAG ${digits.join('.')}`;
}

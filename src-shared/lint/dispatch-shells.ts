import { isInComment } from './loaded-references';
import type { Subject } from './package-to-lint';
import type { Page } from './page';

/** A launch page that only leads to a course elsewhere. */
export interface Shell {
  /** Null where the page gets the address from its settings. */
  readonly host: string | null;
  readonly index: number;
}

/** What leads elsewhere on a page that an item launches. */
export function launchedShell(page: Page, { launched }: Subject): Shell | undefined {
  if (page.kind !== 'html' || !launched.has(page.path)) return undefined;
  return refreshIn(page) ?? redirectIn(page) ?? cloudDispatchIn(page);
}

/** `<meta http-equiv="refresh" content="0; url=https://…">`. */
function refreshIn({ tags }: Page): Shell | undefined {
  for (const { name, attributes, index } of tags) {
    if (name !== 'meta' || attributes.get('http-equiv')?.toLowerCase() !== 'refresh') continue;
    const host = /url\s{0,9}=\s{0,9}["']?(?:https?:)?\/\/([^/?#"'\s]{1,253})/i.exec(
      attributes.get('content') ?? '',
    )?.[1];
    if (host !== undefined) return { host, index };
  }
  return undefined;
}

/** A script that takes the whole page to a host, as far as the address stands in it. */
const redirect =
  /\blocation(?:\.href)?(?:\s{0,9}=|\.(?:replace|assign)\s{0,9}\()\s{0,9}["'`](?:https?:)?\/\/([^/?#"'`\s]{1,253})/g;

function redirectIn({ text }: Page): Shell | undefined {
  const [first] = text.matchAll(redirect);
  const host = first?.[1];
  if (first === undefined || host === undefined || isInComment(text, first.index)) return undefined;
  return { host, index: first.index };
}

/** The dispatch pages of SCORM Cloud: frames named so, filled by a script. */
function cloudDispatchIn({ text }: Page): Shell | undefined {
  const index = text.search(
    /\bdispatch_content_frame\b|\bdispatch\.client(?:\.loader)?\.js\b|\bDispatchRoot\b/,
  );
  return index < 0 ? undefined : { host: null, index };
}

import { shownName } from '../../kernel/shown-name';
import type { Page } from '../page';
import { inFile, type Rule } from '../rule';
import { launchedFiles } from '../package-to-lint';
import { isInComment } from '../loaded-references';

/** A launch page that only leads to a course elsewhere: what is played and reported is decided there. */
export const dispatchShell: Rule = {
  id: 'package.dispatch-shell',
  severity: 'info',
  ofPage: (page, subject, found) => {
    const shell = shellIn(page);
    if (!shell || !launchedFiles(subject).has(page.path)) return;
    const place = inFile(page.path, page.lineAt(shell.index));
    if (shell.host === null) found('package.dispatch-shell/scorm-cloud', {}, place);
    else found('package.dispatch-shell/redirect', { host: shownName(shell.host) }, place);
  },
};

interface Shell {
  /** Null where the page gets the address from its settings. */
  readonly host: string | null;
  readonly index: number;
}

function shellIn(page: Page): Shell | undefined {
  if (page.kind !== 'html') return undefined;
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

import { shownName } from '../../kernel/shown-name';
import { launchedShell } from '../dispatch-shells';
import { inFile, type Rule } from '../rule';

/** A launch page that only leads to a course elsewhere: what is played and reported is decided there. */
export const dispatchShell: Rule = {
  id: 'package.dispatch-shell',
  severity: 'info',
  ofPage: (page, subject, found) => {
    const shell = launchedShell(page, subject);
    if (!shell) return;
    const place = inFile(page.path, page.lineAt(shell.index));
    if (shell.host === null) found('package.dispatch-shell/scorm-cloud', {}, place);
    else found('package.dispatch-shell/redirect', { host: shownName(shell.host) }, place);
  },
};

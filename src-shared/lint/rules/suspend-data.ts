import type { Subject } from '../package-to-lint';
import { inFile, type Rule } from '../rule';

/** Files by which the exports of tools are known that keep a lot in suspend_data. */
const tools = [
  ['Articulate Storyline', /(^|\/)story_content\/|(^|\/)story(_html5)?\.html$/i],
  ['Articulate Rise', /(^|\/)scormcontent\/index\.html$/i],
  ['Adobe Captivate', /(^|\/)assets\/js\/cpm\.js$|(^|\/)cpm\.js$/i],
  ['iSpring', /(^|\/)ispring[^/]*\.js$|(^|\/)ispring\//i],
  ['Lectora', /(^|\/)trivantis[^/]*\.js$/i],
  ['Adapt', /(^|\/)adapt\/js\/adapt\.min\.js$/i],
] as const;

/** What outgrows the 4,096 characters that SCORM 1.2 keeps [R12 3.4.4]: resuming then fails without a word. */
export const suspendDataRules: readonly Rule[] = [
  {
    id: 'page.suspend-data-tool',
    severity: 'warning',
    ofPackage: (subject, found) => {
      const known = subject.course.scormVersion === '1.2' ? toolOf(subject) : null;
      if (known) found('page.suspend-data-tool', { tool: known.tool }, inFile(known.path));
    },
  },
  {
    id: 'page.suspend-data',
    severity: 'info',
    ofPages: (seen, subject, found) => {
      const place = seen.placeOf('suspendData');
      if (place && subject.course.scormVersion === '1.2' && !toolOf(subject))
        found('page.suspend-data', {}, place);
    },
  },
];

function toolOf({ files }: Subject): { readonly tool: string; readonly path: string } | null {
  for (const [tool, pattern] of tools) {
    const file = files.find(({ path }) => pattern.test(path));
    if (file) return { tool, path: file.path };
  }
  return null;
}

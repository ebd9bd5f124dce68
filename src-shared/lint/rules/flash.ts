import { shownName } from '../../kernel/shown-name';
import type { HtmlTag } from '../html-tags';
import { inFile, inManifest, type Rule } from '../rule';

const swf = /\.swf(?:$|[?#])/i;

/** Content in Flash, launched by the manifest or shown in a page. */
export const flashRules: readonly Rule[] = [
  {
    id: 'package.flash-launch',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const { activity } of subject.tree) {
        if (!swf.test(activity.content?.href ?? '')) continue;
        const place = inManifest(subject, subject.manifest.lineOf(activity.id));
        found('package.flash-launch', { id: shownName(activity.id) }, place);
      }
    },
  },
  {
    id: 'page.flash',
    severity: 'warning',
    ofPage: (page, _, found) => {
      const tag = page.tags.find(isFlash)?.index;
      const script = /\bswfobject\.embedSWF\b/.exec(page.text)?.index;
      const index = tag ?? script;
      if (index !== undefined) found('page.flash', {}, inFile(page.path, page.lineAt(index)));
    },
  },
];

function isFlash({ name, attributes }: HtmlTag): boolean {
  if (name !== 'object' && name !== 'embed' && name !== 'param') return false;
  const sources = ['src', 'data', 'value'].map((key) => attributes.get(key) ?? '');
  return /shockwave-flash/i.test(attributes.get('type') ?? '') || sources.some((source) => swf.test(source));
}

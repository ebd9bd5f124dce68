import { shownName } from '../../kernel/shown-name';
import { isOnDisk } from '../../scorm/cam/reference';
import { attribute } from '../../scorm/cam/xml-element';
import type { ManifestFacts } from '../manifest-facts';
import { inManifest, together, type Rule } from '../rule';

/** References that begin at a root which the package does not have: that of a server or of the author's disk [CAM 3.4]. */
export const hrefRules: readonly Rule[] = [
  rooted('manifest.rooted-href', 'warning', (href) => /^[/\\](?![/\\])/.test(href)),
  rooted('manifest.disk-href', 'error', isOnDisk),
];

function rooted(
  id: 'manifest.rooted-href' | 'manifest.disk-href',
  severity: Rule['severity'],
  isSuch: (href: string) => boolean,
): Rule {
  return {
    id,
    severity,
    ofManifest: (manifest, found) => {
      const hrefs = writtenHrefs(manifest).filter(({ href }) => isSuch(href));
      const [first, ...others] = hrefs.map(({ line }) => inManifest({ manifest }, line));
      const href = shownName(hrefs[0]?.href ?? '');
      if (first) found(id, { href }, together([first, ...others]));
    },
  };
}

interface WrittenHref {
  readonly href: string;
  readonly line: number;
}

const withHref: ReadonlySet<string> = new Set(['resource', 'file']);

function writtenHrefs({ elements }: ManifestFacts): readonly WrittenHref[] {
  return elements.flatMap((element) => {
    const href = withHref.has(element.name) ? attribute(element, 'href') : null;
    return href === null ? [] : [{ href, line: element.line }];
  });
}

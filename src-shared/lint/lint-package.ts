import { createCollector } from './collect-findings';
import { manifestFacts } from './manifest-facts';
import { subjectOf, type PackageToLint } from './package-to-lint';
import { pageFrom, type PageText } from './page';
import { createPagesSeen } from './pages-seen';
import type { LintFinding } from './rule';
import { rules } from './rules';

/** A lint under way: pages are shown one by one, so that none has to be kept. */
export interface Lint {
  /** Paths of the files that the course launches: worth being shown first. */
  readonly launched: ReadonlySet<string>;
  look(page: PageText): void;
  /** `allRead`: every page, script and style sheet of the package was shown whole. */
  finish(options: { readonly allRead: boolean }): readonly LintFinding[];
}

export function startLint(given: PackageToLint): Lint {
  const subject = subjectOf(given);
  const { foundBy, all } = createCollector();
  const seen = createPagesSeen();
  for (const rule of rules) {
    rule.ofManifest?.(subject.manifest, foundBy(rule));
    rule.ofPackage?.(subject, foundBy(rule));
  }
  return {
    launched: subject.launched,
    look: (text) => {
      const page = pageFrom(text);
      seen.add(page, subject);
      for (const rule of rules) rule.ofPage?.(page, subject, foundBy(rule));
    },
    finish: ({ allRead }) => {
      for (const rule of rules) rule.ofPages?.(seen.result(allRead), subject, foundBy(rule));
      return all(rules);
    },
  };
}

/** Looks at a manifest from which no course could be read: often the reason is among the findings. */
export function lintManifest({ document, path }: PackageToLint['manifest']): readonly LintFinding[] {
  const manifest = manifestFacts(document, path);
  const { foundBy, all } = createCollector();
  for (const rule of rules) rule.ofManifest?.(manifest, foundBy(rule));
  return all(rules);
}

/** Looks at a package and those of its pages that were read: what its author should know, by rule. */
export function lintPackage(
  given: PackageToLint,
  pages: readonly PageText[] = [],
  options: { readonly allRead: boolean } = { allRead: true },
): readonly LintFinding[] {
  const lint = startLint(given);
  for (const page of pages) lint.look(page);
  return lint.finish(options);
}

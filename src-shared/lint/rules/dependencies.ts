import { shownName } from '../../kernel/shown-name';
import type { ResourceFacts } from '../manifest-facts';
import type { Subject } from '../package-to-lint';
import { inManifest, type Rule } from '../rule';

/** Dependencies of resources on others [CAM 3.4.1.27]. */
export const dependencyRules: readonly Rule[] = [
  {
    id: 'manifest.dangling-dependency',
    severity: 'warning',
    ofPackage: (subject, found) => {
      const known = resourcesById(subject);
      for (const { identifier, dependencies, element } of subject.manifest.resources) {
        for (const reference of dependencies.filter((one) => !known.has(one))) {
          const facts = { id: shownName(identifier ?? ''), reference: shownName(reference) };
          found('manifest.dangling-dependency', facts, inManifest(subject, element.line));
        }
      }
    },
  },
  {
    id: 'manifest.dependency-cycle',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const { identifier, element } of inCycles(resourcesById(subject)))
        found(
          'manifest.dependency-cycle',
          { id: shownName(identifier ?? '') },
          inManifest(subject, element.line),
        );
    },
  },
];

/** Of two with one identifier the first counts. */
function resourcesById({ manifest }: Subject): ReadonlyMap<string, ResourceFacts> {
  const byId = new Map<string, ResourceFacts>();
  for (const resource of manifest.resources) {
    const id = resource.identifier ?? '';
    if (!byId.has(id)) byId.set(id, resource);
  }
  return byId;
}

/** The resource by which each cycle is closed. Without recursion: a chain may be as long as the manifest. */
function inCycles(byId: ReadonlyMap<string, ResourceFacts>): readonly ResourceFacts[] {
  const closing: ResourceFacts[] = [];
  const done = new Set<string>();
  for (const start of byId.keys()) {
    const path: { readonly id: string; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }];
    const open = new Set(path.map(({ id }) => id));
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const resource = byId.get(top.id);
      const wanted = resource?.dependencies[top.next];
      top.next += 1;
      if (wanted === undefined) {
        done.add(top.id);
        open.delete(top.id);
        path.pop();
      } else if (open.has(wanted)) {
        if (resource) closing.push(resource);
      } else if (byId.has(wanted) && !done.has(wanted)) {
        open.add(wanted);
        path.push({ id: wanted, next: 0 });
      }
    }
  }
  return closing;
}

/* The libraries of the program as CycloneDX: what package-lock.json says of all that is shipped, and Electron as it is packaged. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './command.mjs';

/** Shipped although development alone asks for them by name: as shipped-libraries.ts has it. */
const alsoShipped = ['@scalar/api-reference', 'electron'];
/** Runs the program, and is fetched with tools that are not shipped. */
const withoutTheirOwn = new Set(['electron']);

/** `electronVersion`: of the one that is packaged, which may be another than the lock file names. */
export async function billOfMaterials(electronVersion) {
  const { name, version, dependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: root, maxBuffer: 2 ** 26 });
  const bill = JSON.parse(stdout);
  const ownRef = bill.metadata.component['bom-ref'];
  const shipped = reachable(bill, ownRef, [...Object.keys(dependencies), ...alsoShipped]);
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...bill.metadata.component, name, version } },
    components: bill.components
      .filter((component) => shipped.has(component['bom-ref']))
      .map((component) =>
        component.name === 'electron' ? asPackaged(component, electronVersion) : component,
      ),
    dependencies: bill.dependencies
      .filter(({ ref }) => ref === ownRef || shipped.has(ref))
      .map(({ ref, dependsOn }) => ({
        ref,
        dependsOn: dependsOn.filter((other) => shipped.has(other) && !withoutTheirOwn.has(nameIn(ref))),
      })),
  };
}

function reachable({ dependencies }, ownRef, names) {
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const found = new Set();
  const visit = (ref) => {
    if (found.has(ref)) return;
    found.add(ref);
    if (!withoutTheirOwn.has(nameIn(ref))) for (const other of needs.get(ref) ?? []) visit(other);
  };
  const wanted = new Set(names);
  for (const ref of needs.get(ownRef)) if (wanted.has(nameIn(ref))) visit(ref);
  return found;
}

/** The hash of the lock file is that of another version's npm package. */
function asPackaged({ hashes, ...component }, version) {
  if (component.version === version) return { ...component, hashes };
  return { ...component, version, purl: `pkg:npm/electron@${version}` };
}

/** `@scope/name@1.2.3` without its version. */
function nameIn(ref) {
  return ref.slice(0, ref.lastIndexOf('@'));
}

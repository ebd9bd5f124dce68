/** References of the manifest to files: URL references that combine with `xml:base` [CAM 3.4]. */

const scheme = /^[a-z][a-z0-9+.-]+:/i;

/** A path like most: nothing in it to resolve, to decode or to cut off. */
const plainPath = /^\w[\w-]*(?:[./]\w[\w-]*)*$/;

/** True for a reference that leads out of the package to another host. */
export function isExternal(reference: string): boolean {
  return scheme.test(reference) || reference.startsWith('//');
}

/** True for a place on a disk or in a network of the author. */
export function isOnDisk(reference: string): boolean {
  return /^(?:file:|[a-z]:[/\\]|\\\\)/i.test(reference);
}

/**
 * `reference` as seen from `base`, as a place under the package's root: no leading "/", "/" for "\", dots resolved and
 * never above the root. What is percent-encoded stays so. External references come back as they are.
 */
export function resolveReference(base: string, reference: string): string {
  if (base === '' && plainPath.test(reference)) return reference;
  if (isExternal(reference)) return reference;
  const written = slashed(reference);
  if (isExternal(base)) return externalFrom(base, written);
  if (written.startsWith('/')) return withoutDots(written);
  const basePath = splitReference(slashed(base)).path;
  if (written === '' || /^[?#]/.test(written)) return withoutDots(basePath) + written;
  return withoutDots(basePath.slice(0, basePath.lastIndexOf('/') + 1) + written);
}

/** True where dots in the reference lead above the package's root. */
export function leavesPackage(base: string, reference: string): boolean {
  if (base === '' && plainPath.test(reference)) return false;
  if (isExternal(reference) || isExternal(base)) return false;
  const written = slashed(reference);
  const folder = slashed(base);
  const whole = written.startsWith('/') ? written : folder.slice(0, folder.lastIndexOf('/') + 1) + written;
  let depth = 0;
  return splitReference(whole)
    .path.split('/')
    .some((segment) => {
      if (segment !== '' && segment !== '.') depth += segment === '..' ? -1 : 1;
      return depth < 0;
    });
}

/** The file that a reference inside the package names: without query and fragment, percent-decoded where it can be. */
export function pathFromReference(reference: string): string {
  const { path } = splitReference(reference);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * `item/@parameters` in the form in which `launchReference` puts it to the href [CAM 3.4]: beginning with "?", with
 * "&" where the href has a query already, or with "#"; "" where there is nothing to add. Its own result stays as it is.
 */
export function joinedParameters(href: string, parameters: string): string {
  if (parameters === '') return '';
  const { address, fragment } = splitFragment(href);
  const rest = parameters.trim().replace(/^[?&]+/, '');
  if (rest === '') return '';
  if (rest.startsWith('#')) return fragment === '' ? rest : '';
  return (address.includes('?') ? '&' : '?') + rest;
}

/** The href with its item's parameters [CAM 3.4]: a query stands before a fragment that the href brings. */
export function launchReference(href: string, parameters: string): string {
  const joined = joinedParameters(href, parameters);
  const { address, fragment } = splitFragment(href);
  return joined.startsWith('#') ? address + joined : address + joined + fragment;
}

function splitFragment(href: string): { readonly address: string; readonly fragment: string } {
  const end = href.indexOf('#');
  return end < 0
    ? { address: href, fragment: '' }
    : { address: href.slice(0, end), fragment: href.slice(end) };
}

function splitReference(reference: string): { readonly path: string; readonly rest: string } {
  const end = reference.search(/[?#]/);
  return end < 0
    ? { path: reference, rest: '' }
    : { path: reference.slice(0, end), rest: reference.slice(end) };
}

/** Windows tools write "\" in paths; a query keeps its own. */
function slashed(reference: string): string {
  const { path, rest } = splitReference(reference.trim());
  return path.replaceAll('\\', '/') + rest;
}

function withoutDots(reference: string): string {
  const { path, rest } = splitReference(reference);
  const kept: string[] = [];
  const segments = path.split('/');
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '.' && segment !== '') kept.push(segment);
  }
  const isFolder = ['', '.', '..'].includes(segments.at(-1) ?? '') && kept.length > 0;
  return kept.join('/') + (isFolder ? '/' : '') + rest;
}

function externalFrom(base: string, written: string): string {
  try {
    return new URL(written, base.startsWith('//') ? `http:${base}` : base).href;
  } catch {
    return base + written;
  }
}

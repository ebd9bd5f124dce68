import { buffer } from 'node:stream/consumers';
import { XMLParser } from 'fast-xml-parser';
import { ZipFile } from 'yazl';
import type { CasePage, PlayerCase } from '../../conformance/in-the-player';

/** A package of an official case: its manifest, and pages of ours under the names that it gives. */
export async function packageOf({ manifestXml, pages }: PlayerCase): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(manifestXml), 'imsmanifest.xml');
  for (const name of filesNamedBy(manifestXml)) {
    const page = pages[name.split('/').at(-1) ?? ''] ?? { terminatesAtUnload: false };
    zip.addBuffer(Buffer.from(/\.html?$/.test(name) ? pageOf(page) : ''), name);
  }
  zip.end();
  return buffer(zip.outputStream);
}

interface Named {
  readonly '@href'?: string;
  readonly '@xml:base'?: string;
  readonly file?: readonly Named[];
}

interface Manifest {
  readonly manifest: Named & { readonly resources: Named & { readonly resource: readonly Named[] } };
}

function filesNamedBy(manifestXml: string): ReadonlySet<string> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => name === 'resource' || name === 'file',
  });
  const { manifest } = parser.parse(manifestXml) as Manifest;
  const { resources } = manifest;
  const base = `${manifest['@xml:base'] ?? ''}${resources['@xml:base'] ?? ''}`;
  const names = resources.resource.flatMap((resource) =>
    [resource, ...(resource.file ?? [])].map(
      ({ '@href': href = '' }) => `${base}${resource['@xml:base'] ?? ''}${href.split(/[?#]/)[0] ?? ''}`,
    ),
  );
  return new Set(names.filter((name) => !/(^|\/)$/.test(name)).map(decodeURIComponent));
}

/** Shows which item it is and holds the API ready for the commands of the script. */
function pageOf({ terminatesAtUnload, requestAtUnload }: CasePage): string {
  const request = requestAtUnload === undefined ? '' : JSON.stringify(requestAtUnload);
  const end = terminatesAtUnload
    ? `addEventListener('pagehide', () => {
        ${request === '' ? '' : `api.SetValue('adl.nav.request', ${request});`}
        api.Terminate('');
      });`
    : '';
  return `<!doctype html>
    <title>A page of a case</title>
    <h1 id="act"></h1>
    <script>
      let place = window;
      while (!place.API_1484_11 && place.parent !== place) place = place.parent;
      const api = (window.api = place.API_1484_11);
      document.getElementById('act').textContent = new URLSearchParams(location.search).get('act');
      ${end}
    </script>`;
}

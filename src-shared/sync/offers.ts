import { recordOf, textOf, type JsonRecord } from './loose-json';

/** What a remote can do besides what is documented as certain: packages read, launches, sessions read and put. */
export interface Offers {
  /** `document`: it says so itself; `documented`: it has no OpenAPI document of use, and what is written of the cloud is believed. */
  readonly source: 'document' | 'documented';
  /** It takes and gives journals of sessions: another Lectern. */
  readonly journals: boolean;
  /** Uploads to a URL of their own. */
  readonly presigned: boolean;
  /** Uploads in parts of which it can tell later which have arrived. */
  readonly multipart: boolean;
  /** Where uploads in one form go, the first that is there; a remote that is older than its document answers 404 or 405. */
  readonly forms: readonly string[];
  readonly download: boolean;
  readonly versions: boolean;
  /** Sessions can be deleted; no document of the cloud tells how. */
  readonly deletion: boolean;
  /** Dispatches can be listed and read; no document of the cloud tells how. */
  readonly dispatches: boolean;
  /** It tells what learners are given to do; no document of the cloud does. */
  readonly assignments: boolean;
  /** Packages can be searched for by a word. */
  readonly search: boolean;
}

const oldForm = '/api/v1/packages';
const newForm = '/api/v1/packages/upload';

export const documentedOffers: Offers = {
  source: 'documented',
  journals: false,
  presigned: true,
  multipart: false,
  forms: [oldForm, newForm],
  download: true,
  versions: false,
  deletion: false,
  dispatches: false,
  assignments: false,
  search: false,
};

/** Reads an OpenAPI document; one that does not know how to launch and to update a session is none of this API. */
export function offersOf(document: unknown): Offers {
  const has = operationsIn(document);
  if (!has('POST', '/api/v1/packages/{}/launch') || !has('PUT', '/api/v1/sessions/{}'))
    return documentedOffers;
  const parts = '/api/v1/packages/multipart';
  return {
    source: 'document',
    journals: has('POST', '/api/v1/sessions/{}/journal') && has('GET', '/api/v1/sessions/{}/journal'),
    presigned: has('POST', '/api/v1/packages/upload-url') && has('POST', '/api/v1/packages/process'),
    multipart:
      has('POST', `${parts}/init`) &&
      has('POST', `${parts}/part`) &&
      has('POST', `${parts}/complete`) &&
      has('GET', `${parts}/{}`),
    forms: [newForm, oldForm].filter((path) => has('POST', path)),
    download: has('GET', '/api/v1/packages/{}/download'),
    versions: has('GET', '/api/v1/packages/{}/versions'),
    deletion: has('DELETE', '/api/v1/sessions/{}'),
    dispatches: has('GET', '/api/v1/dispatches') && has('GET', '/api/v1/dispatches/{}'),
    assignments: has('GET', '/api/lectern/assignments/told'),
    search: isNamedIn(recordOf(document) ?? {}, '/api/v1/packages', 'search'),
  };
}

/** A document that goes beyond these is not read there: it is a stranger's, and looked through while everybody waits. */
const mostPaths = 10_000;
const mostPathChars = 200;
const methods = ['get', 'post', 'put', 'delete'] as const;

/** Parameters of a path may have any name, and paths may hang under the path of the first server. */
function operationsIn(document: unknown): (method: string, path: string) => boolean {
  const paths = Object.entries(recordOf(recordOf(document)?.['paths']) ?? {}).slice(0, mostPaths);
  const prefix = prefixOf(recordOf(document) ?? {});
  const known = new Set(
    paths.flatMap(([path, item]) =>
      path.length > mostPathChars
        ? []
        : methodsOf(item).flatMap((method) => [path, prefix + path].map((one) => nameOf(method, one))),
    ),
  );
  return (method, path) => known.has(nameOf(method, path));
}

function methodsOf(item: unknown): readonly string[] {
  const known = recordOf(item) ?? {};
  return methods.filter((name) => Object.hasOwn(known, name) || Object.hasOwn(known, name.toUpperCase()));
}

/** Does the GET of a path take this parameter? */
function isNamedIn(document: JsonRecord, path: string, name: string): boolean {
  const paths = recordOf(document['paths']);
  const item = recordOf(paths?.[path] ?? paths?.[path.slice(prefixOf(document).length)]);
  const parameters: unknown = recordOf(item?.['get'])?.['parameters'];
  return Array.isArray(parameters) && parameters.some((one) => recordOf(one)?.['name'] === name);
}

function prefixOf(document: JsonRecord): string {
  const servers: unknown = document['servers'];
  const first: unknown = Array.isArray(servers) ? servers[0] : null;
  const text = textOf(recordOf(first)?.['url']) ?? '';
  const url = text.length > mostPathChars ? null : URL.parse(text, 'http://remote.invalid');
  return (url?.pathname ?? '').replace(/\/+$/, '');
}

function nameOf(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replace(/\{[^}]*\}|:\w+/g, '{}').replace(/\/+$/, '')}`;
}

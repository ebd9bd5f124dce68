import { goodZip } from '../content/zip-bytes';

/** One item of a course; its page is `<id>.html` unless said. */
export interface Item {
  readonly id: string;
  readonly title?: string;
  readonly href?: string;
  readonly parameters?: string;
  /** XML inside the item. */
  readonly inner?: string;
}

export interface VersionCourse {
  readonly title?: string;
  readonly items: readonly (Item | string)[];
  readonly scormVersion?: '1.2' | '2004';
  /** XML of the organization's own `imsss:controlMode` attributes. */
  readonly controlMode?: string;
  /** Further files, and other contents of pages. */
  readonly files?: Readonly<Record<string, string>>;
  /** Folder in the zip that everything lies in. */
  readonly folder?: string;
}

/** The zip of a course whose every version can be told from the others by its items. */
export function versionCourse(course: VersionCourse): Promise<Buffer> {
  const items = course.items.map((item) => (typeof item === 'string' ? { id: item } : item));
  const pages = Object.fromEntries(items.map(({ id, href }) => [href ?? `${id}.html`, `<p>${id}</p>`]));
  const files = { 'imsmanifest.xml': manifestOf(course, items), ...pages, ...course.files };
  const inFolder = Object.entries(files).map(([name, text]) => [`${course.folder ?? ''}${name}`, text]);
  return goodZip(Object.fromEntries(inFolder) as Record<string, string>);
}

function manifestOf(course: VersionCourse, items: readonly Item[]): string {
  const is12 = course.scormVersion === '1.2';
  const kind = is12 ? 'adlcp:scormtype' : 'adlcp:scormType';
  const itemXml = items.map(
    ({ id, title, parameters, inner }) =>
      `<item identifier="${id}" identifierref="r-${id}"${parameters === undefined ? '' : ` parameters="${parameters}"`}><title>${title ?? `Item ${id}`}</title>${inner ?? ''}</item>`,
  );
  const resources = items.map(({ id, href }) => {
    const page = href ?? `${id}.html`;
    return `<resource identifier="r-${id}" type="webcontent" ${kind}="sco" href="${page}"><file href="${page}"/></resource>`;
  });
  const namespaces = is12
    ? 'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"'
    : 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"';
  const control = course.controlMode ?? 'choice="true" flow="true"';
  const sequencing = is12 ? '' : `<imsss:sequencing><imsss:controlMode ${control}/></imsss:sequencing>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="versions" version="1" ${namespaces}>
  <metadata><schema>ADL SCORM</schema><schemaversion>${is12 ? '1.2' : '2004 4th Edition'}</schemaversion></metadata>
  <organizations default="org"><organization identifier="org">
    <title>${course.title ?? 'A course with versions'}</title>${itemXml.join('')}${sequencing}
  </organization></organizations>
  <resources>${resources.join('')}</resources>
</manifest>`;
}

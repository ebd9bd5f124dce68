import { markupText } from '../../../src-shared/kernel/markup-text';

/*
 * Threat model. Titles come from packages, names from whoever makes a dispatch; both are put into XML and HTML that other systems read.
 * Every one is escaped, and characters that XML does not have are left out. The launch URL is our own.
 */

export type ShellVersion = '1.2' | '2004';

export interface DispatchPage {
  readonly id: string;
  readonly title: string;
  readonly launchUrl: string;
  readonly version: ShellVersion;
}

/** `imsmanifest.xml`: one SCO of two files. */
export function manifestOf({ id, title, version }: DispatchPage): string {
  const words = version === '1.2' ? words12 : words2004;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="dispatch-${id}" version="1.0"
    ${words.namespaces}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${words.schemaVersion}</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${markupText(title)}</title>
      <item identifier="item" identifierref="shell">
        <title>${markupText(title)}</title>${words.sequencing}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="shell" type="webcontent" ${words.scormType}="sco" href="index.html">
      <file href="index.html"/>
      <file href="shell.js"/>
    </resource>
  </resources>
</manifest>
`;
}

const words12 = {
  namespaces: `xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"`,
  schemaVersion: '1.2',
  sequencing: '',
  scormType: 'adlcp:scormtype',
};

/** The third edition: what it says here the fourth says too, and more systems take it. */
const words2004 = {
  namespaces: `xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
    xmlns:imsss="http://www.imsglobal.org/xsd/imsss"`,
  schemaVersion: '2004 3rd Edition',
  sequencing: `
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`,
  scormType: 'adlcp:scormType',
};

/** `index.html`: what the script must know stands on the body. It says its origin to us, whatever the LMS would have it say. */
export function pageOf({ title, launchUrl, version }: DispatchPage): string {
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="origin">
    <title>${markupText(title)}</title>
    <style>
      html, body { height: 100%; margin: 0 }
      body { display: flex; flex-direction: column; font: 1rem/1.5 system-ui, sans-serif }
      .bar { padding: .5rem 1rem }
      .bar button { font: inherit; margin-inline-start: 1rem }
      iframe { border: 0; flex: 1 }
    </style>
  </head>
  <body data-scorm="${version}" data-launch-url="${markupText(launchUrl)}">
    <script src="shell.js"></script>
  </body>
</html>
`;
}

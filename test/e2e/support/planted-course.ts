import { goodZip } from '../../content/zip-bytes';

/** A SCO of SCORM 1.2 with one fault planted in it, or none. Written apart from what looks for them. */
interface PlantedSco {
  readonly title: string;
  /** Every rule that must speak of it, and no other. */
  readonly rules: readonly string[];
  readonly body?: string;
  readonly script?: string;
  /** What it calls when it opens, in the place of Initialize. */
  readonly begins?: string;
  /** What it calls when it is left, in the place of the time and Finish. */
  readonly ends?: string;
}

const begins = `api.LMSInitialize('');`;
const ends = `api.LMSSetValue('cmi.core.session_time', '00:00:10'); api.LMSFinish('');`;

export const plantedScos: readonly PlantedSco[] = [
  { title: 'Nothing is wrong', rules: [] },
  {
    title: 'A script fails',
    rules: ['content.script-error'],
    script: `setTimeout(() => nobody.isHere(), 10);`,
  },
  {
    title: 'A promise fails',
    rules: ['content.rejection'],
    script: `setTimeout(() => Promise.reject(new Error('not kept')), 10);`,
  },
  {
    title: 'A script fails in a frame',
    rules: ['content.script-error'],
    body: '<iframe src="inner.html" title="Inside"></iframe>',
  },
  {
    title: 'It complains',
    rules: ['content.console-error'],
    script: `console.error('The sound is not there');`,
  },
  {
    title: 'A picture is missing',
    rules: ['content.failed-request'],
    body: '<img src="pictures/gone.png" alt="A picture" />',
  },
  {
    title: 'A background is missing',
    rules: ['content.failed-request'],
    body: '<p class="gone">Words</p>',
  },
  {
    title: 'It asks another host',
    rules: ['content.blocked-request'],
    body: '<img src="https://cdn.example.org/logo.png" alt="A logo" />',
  },
  {
    title: 'It sets a value too early',
    rules: ['run.calls-before-initialize'],
    begins: `api.LMSSetValue('cmi.core.lesson_status', 'incomplete'); ${begins}`,
  },
  { title: 'It never begins', rules: ['run.initialize-never'], begins: '', ends: '' },
  {
    title: 'It never ends',
    rules: ['run.terminate-never'],
    ends: `api.LMSSetValue('cmi.core.session_time', '00:00:10');`,
  },
  { title: 'It tells no time', rules: ['run.session-time-never'], ends: `api.LMSFinish('');` },
  { title: 'A picture without words', rules: ['axe.image-alt'], body: '<img src="there.svg" />' },
  { title: 'A button without a name', rules: ['axe.button-name'], body: '<button></button>' },
  { title: 'It asks in a dialog', rules: ['test.dialog'], script: `setTimeout(() => alert('Ready?'), 10);` },
];

const page = ({ title, body = '', script = '', ...calls }: PlantedSco): string => `<!doctype html>
<html lang="en">
  <head>
    <title>${title}</title>
    <link rel="stylesheet" href="look.css" />
    <script>
      let place = window;
      while (!place.API) place = place.parent;
      const { API: api } = place;
      ${calls.begins ?? begins}
      addEventListener('pagehide', () => { ${calls.ends ?? ends} });
      ${script}
    </script>
  </head>
  <body><h1>${title}</h1>${body}</body>
</html>`;

const fileOf = (at: number): string => `sco-${String(at)}.html`;

/** All of them in one course, as a zip. */
export function plantedCourse(): Promise<Buffer> {
  const items = plantedScos.map(
    ({ title }, at) =>
      `<item identifier="i${String(at)}" identifierref="r${String(at)}"><title>${title}</title></item>`,
  );
  const resources = plantedScos.map(
    (_, at) =>
      `<resource identifier="r${String(at)}" type="webcontent" adlcp:scormtype="sco" href="${fileOf(at)}"><file href="${fileOf(at)}"/></resource>`,
  );
  return goodZip({
    'imsmanifest.xml': `<manifest identifier="planted" version="1"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="course"><organization identifier="course"><title>Planted</title>${items.join('')}</organization></organizations>
  <resources>${resources.join('')}</resources>
</manifest>`,
    'look.css': '.gone { background: url(gone-too.png); }',
    'there.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    'inner.html':
      '<!doctype html><html lang="en"><title>Inside</title><script>setTimeout(() => { throw new Error("inside") }, 10)</script><p>Inside</p></html>',
    ...Object.fromEntries(plantedScos.map((sco, at) => [fileOf(at), page(sco)])),
  });
}

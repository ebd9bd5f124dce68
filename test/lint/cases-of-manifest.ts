import { flow, item, pack12, pack2004, sequenced, type Pack } from './a-package';
import type { LintCase } from './cases-of-files';

const resource = (attributes: string, inside = '<file href="a.html"/>') =>
  `<resource identifier="R1" href="a.html" ${attributes}>${inside}</resource>`;
const sco = 'type="webcontent" adlcp:scormtype="sco"';
const depending = (...references: readonly string[]) =>
  references.map((one) => `<dependency identifierref="${one}"/>`).join('');
const asset = (id: string, inside = '') =>
  `<resource identifier="${id}" type="webcontent" adlcp:scormtype="asset">${inside}</resource>`;

const mendedIn = (pack: Pack, from: string, to: string): Pack => ({
  ...pack,
  manifest: pack.manifest.replace(from, to),
});

export const casesOfManifest = {
  'manifest.undeclared-prefix': {
    faulty: mendedIn(pack12(), 'xmlns:adlcp=', 'xmlns:other='),
    says: 'The prefix "adlcp" is used, but not declared',
    file: 'imsmanifest.xml',
    line: 8,
    sound: mendedIn(pack12(), '<item ', '<item xml:lang="en" '),
  },
  'manifest.misspelt-structure': {
    faulty: pack12({ items: `${item('I1')}\n<itme identifier="I2"><title>Two</title></itme>` }),
    says: 'SCORM has no element "itme", so nothing of it is shown; "item" is probably meant',
    file: 'imsmanifest.xml',
    line: 6,
    sound: pack12({ items: item('I1', '<titel>One</titel>') }),
  },
  'manifest.misspelt': {
    faulty: pack12({ items: item('I1', '\n<metdata/>') }),
    says: 'SCORM has no element "metdata", so it is left out with all that is inside; "metadata" is probably meant',
    file: 'imsmanifest.xml',
    line: 6,
    sound: pack12({ items: item('I1', '<metadata><lom><genral/></lom></metadata>') }),
  },
  'manifest.name-case': {
    faulty: pack12({ items: '<item identifier="I1" identifierref="R1">\n<Title>One</Title></item>' }),
    says: 'The manifest writes the element "Title" with other letters than SCORM, which has "title"',
    file: 'imsmanifest.xml',
    line: 6,
    sound: pack12({
      items: item('I1', '<metadata><lom><Title/></lom></metadata><adlcp:datafromlms>x</adlcp:datafromlms>'),
    }),
  },
  'manifest.rooted-href': {
    faulty: pack12({ declared: '\n<file href="/media/b.png"/>', files: { 'media/b.png': 1 } }),
    says: 'The href "/media/b.png" begins at the root of a server',
    file: 'imsmanifest.xml',
    line: 9,
    sound: pack12({ declared: '<file href="//cdn.example/b.png"/>' }),
  },
  'manifest.disk-href': {
    faulty: pack12({ declared: '\n<file href="C:\\course\\b.png"/>\n<file href="file:///C:/b.png"/>' }),
    says: 'names a place on a disk of the author',
    file: 'imsmanifest.xml',
    line: 9,
    sound: pack12({ declared: '<file href="c/b.png"/>' }),
  },
  'manifest.unknown-element': {
    faulty: pack12({ items: item('I1', '<Somewhere><Else/></Somewhere>') }),
    says: 'SCORM has no element "Somewhere"',
    file: 'imsmanifest.xml',
    line: 5,
    sound: pack12({ items: item('I1', '<somewhere xmlns="http://maker.example/x"><item/></somewhere>') }),
  },
  'manifest.shared-identifier': {
    faulty: pack12({ items: item('R1') }),
    says: 'The identifier "R1" is that of a item and of a resource',
    file: 'imsmanifest.xml',
    line: 8,
    sound: pack12(),
  },
  'manifest.dangling-dependency': {
    faulty: pack12({ declared: depending('R9') }),
    says: 'The resource "R1" depends on the resource "R9", which the manifest does not have',
    file: 'imsmanifest.xml',
    line: 8,
    sound: pack12({ resources: resource(sco, `<file href="a.html"/>${depending('R2')}`) + asset('R2') }),
  },
  'manifest.dependency-cycle': {
    faulty: pack12({
      resources:
        resource(sco, `<file href="a.html"/>${depending('R2')}`) +
        asset('R2', depending('R3')) +
        asset('R3', depending('R2')),
    }),
    says: 'The resource "R3" depends on itself',
    file: 'imsmanifest.xml',
    line: 8,
    sound: pack12({
      resources:
        resource(sco, `<file href="a.html"/>${depending('R2', 'R3')}`) +
        asset('R2', depending('R3')) +
        asset('R3'),
    }),
  },
  'manifest.unused-sco': {
    faulty: pack12({ resources: resource(sco) + resource(sco).replace('R1', 'R2') }),
    says: 'No item refers to the SCO "R2"',
    file: 'imsmanifest.xml',
    line: 8,
    sound: pack12({ resources: resource(sco) + asset('R2') }),
  },
  'manifest.element-order': {
    faulty: pack2004({ items: item('I1', sequenced(`<imsss:deliveryControls/>${flow}`)) }),
    says: '"controlMode" stands behind "deliveryControls" in "sequencing"',
    file: 'imsmanifest.xml',
    line: 5,
    sound: pack2004({
      items: item(
        'I1',
        `<metadata/>${sequenced(`${flow}<imsss:objectives/><imsss:deliveryControls/><adlseq:objectives/>`)}<adlnav:presentation/>`,
      ),
    }),
  },
  'manifest.resource-type': {
    faulty: pack12({ resources: resource('adlcp:scormtype="sco"') }),
    says: 'The resource "R1" has no type',
    file: 'imsmanifest.xml',
    line: 8,
    sound: pack12({ resources: resource(sco) + asset('R2').replace('webcontent', 'other') }),
  },
  'manifest.scormtype-missing': {
    faulty: pack12({ resources: resource('type="webcontent"') }),
    says: 'has no scormtype and is read as an asset',
    file: 'imsmanifest.xml',
    line: 8,
    sound: pack12({ resources: resource(sco) + '<resource identifier="R2" type="webcontent"/>' }),
  },
  'manifest.scormtype-case': {
    faulty: pack2004({ resources: resource(sco) }),
    says: 'The manifest writes "scormtype", but SCORM 2004 asks for "scormType"',
    file: 'imsmanifest.xml',
    line: 9,
    sound: pack2004(),
  },
  'manifest.scormtype-prefix': {
    faulty: pack12({ resources: resource('type="webcontent" scormtype="sco"') }),
    says: 'The attribute "scormtype" stands without the prefix of its namespace',
    file: 'imsmanifest.xml',
    line: 8,
    sound: pack12(),
  },
  'manifest.launch-file-undeclared': {
    faulty: pack12({ resources: resource(sco, '<file href="b.html"/>'), files: { 'b.html': '' } }),
    says: 'The resource "R1" does not list its own launch page "a.html"',
    file: 'imsmanifest.xml',
    line: 8,
    sound: pack12({ resources: resource(sco).replace('href="a.html" ', 'href="a.html?x=1" ') }),
  },
  'manifest.item-without-title': {
    faulty: pack12({ items: '<item identifier="I1" identifierref="R1"/>' }),
    says: 'The item "I1" has no title',
    file: 'imsmanifest.xml',
    line: 5,
    sound: pack12(),
  },
  'manifest.empty-menu': {
    faulty: pack12({ items: item('I1', '', 'isvisible="false"') + item('I2', '', 'isvisible="0"') }),
    says: 'SCORM 1.2 has no other way from one item to the next',
    file: 'imsmanifest.xml',
    line: 4,
    sound: pack12({ items: item('I1', '', 'isvisible="false"') + item('I2') }),
  },
  'manifest.empty-leaf': {
    faulty: pack12({ items: `${item('I1')}<item identifier="I2"><title>Two</title></item>` }),
    says: 'The item "I2" has neither children nor a resource',
    file: 'imsmanifest.xml',
    line: 5,
    sound: pack12({ items: `<item identifier="I2"><title>Two</title>${item('I1')}</item>` }),
  },
} as const satisfies Record<string, LintCase>;

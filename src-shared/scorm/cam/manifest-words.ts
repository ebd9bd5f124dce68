/**
 * What can be said about a manifest, in English, by id; `id/case` where an id has several sentences. The API's sentences
 * and the English of every screen are made of these.
 */
export const manifestWords = {
  'manifest.wrong-encoding/undeclared': {
    message: 'The manifest is read as {{encoding}}, which it does not declare',
    fix: 'Save the manifest as UTF-8 and declare it',
    fixId: 'encoding',
  },
  'manifest.wrong-encoding/declared': {
    message: 'The manifest is read as {{encoding}} though it declares "{{declared}}"',
    fix: 'Save the manifest as UTF-8 and declare it',
    fixId: 'encoding',
  },
  'manifest.byte-order-mark': {
    message: 'The manifest begins with a byte order mark, which some systems do not expect in UTF-8',
    fix: 'Save the manifest as UTF-8 without a byte order mark',
    fixId: 'encoding',
  },
  'manifest.too-large': {
    message: 'The manifest is bigger than {{mb}} MB',
    fix: 'Shorten the manifest',
  },
  'manifest.course-too-large': {
    message: 'The course is too big: its items, rules and texts come to more than {{mb}} MB',
    fix: 'Shorten titles and other texts, or split the course into several packages',
  },
  'manifest.references-too-large': {
    message: 'The references to files come to more than {{mb}} MB with xml:base in front',
    fix: 'Shorten xml:base, or leave it out',
    section: 'CAM 3.4.3.1',
  },
  'manifest.damaged': {
    message: 'The manifest is damaged inside the ZIP archive: its checksum is wrong',
    fix: 'Upload the file again, or export the course again',
  },
  'manifest.empty': { message: 'The manifest is empty', fix: 'Export the course again' },
  'manifest.doctype': {
    message: 'The manifest has a DOCTYPE, which is ignored; entities it defines are not expanded',
    fix: 'Remove the DOCTYPE',
  },
  'manifest.unknown-entity': {
    message: 'The entity "&{{name}};" is not one of XML and stays as text',
    fix: 'Write the character itself',
  },
  'manifest.not-a-manifest/common-cartridge': {
    message: 'This is an IMS Common Cartridge, not a SCORM package',
    fix: 'Export the course as SCORM 1.2 or SCORM 2004',
  },
  'manifest.not-a-manifest/other': {
    message: 'The first element is "{{element}}", not "manifest"',
    fix: 'Export the course as SCORM 1.2 or SCORM 2004',
  },
  'manifest.no-organization': {
    message: 'The manifest has no organization, so nothing says what to show',
    fix: 'Export the course with an organization of at least one item',
    section: 'CAM 3.4.1.6',
  },
  'manifest.no-items': {
    message: 'The organization has no items, so there is nothing to show',
    fix: 'Export the course with at least one item',
    section: 'CAM 3.4.1.7',
  },
  'manifest.default-organization': {
    message: 'The default organization "{{wanted}}" does not exist; the first one, "{{first}}", is used',
    fix: 'Correct the attribute default',
    section: 'CAM 3.4.1.6',
  },
  'manifest.several-organizations': {
    message: 'The manifest has {{number}} organizations; only the default one is played',
    section: 'CAM 3.4.1.6',
  },
  'manifest.sub-manifest/refused': {
    message: 'A manifest inside the manifest is not allowed in SCORM 2004 4th Edition',
    fix: 'Put the items and resources of the inner manifest into the outer one',
    section: 'CAM 3.4',
  },
  'manifest.sub-manifest/read': {
    message: 'The manifest holds another manifest; its items and resources are read as its own',
    fix: 'Put the items and resources of the inner manifest into the outer one',
    section: 'CAM 3.4',
  },
  'manifest.sub-manifest/deeper': {
    message: 'A manifest inside an inner manifest is left out with its items and resources',
    fix: 'Put its items and resources into the outer manifest',
    section: 'CAM 3.4',
  },
  'manifest.nothing-to-launch': {
    message: 'No item leads to a resource that can be launched',
    fix: 'Let identifierref of an item name a resource with an href',
    section: 'CAM 3.4.1.9',
  },
  'manifest.version-conflict': {
    message: 'schemaversion says "{{written}}", but namespaces and attributes are those of SCORM {{version}}',
    fix: 'Correct schemaversion',
    section: 'CAM 3.4.1.4',
    fixId: 'schema-version',
  },
  'manifest.version-unknown/missing': {
    message: 'schemaversion is missing; the package is read as SCORM {{version}}',
    fix: 'Name the version in schemaversion',
    section: 'CAM 3.4.1.4',
    fixId: 'schema-version',
  },
  'manifest.version-unknown/strange': {
    message: 'schemaversion "{{written}}" is not known; the package is read as SCORM {{version}}',
    fix: 'Name the version in schemaversion',
    section: 'CAM 3.4.1.4',
    fixId: 'schema-version',
  },
  'manifest.cluster-with-content/left-out': {
    message: 'The item "{{id}}" has children and content; its own content is left out',
    fix: 'Give the page an item of its own',
    section: 'CAM 3.4.1.9',
  },
  'manifest.cluster-with-content/shown': {
    message: 'The item "{{id}}" has children and content; its content is shown as its first child',
    fix: 'Give the page an item of its own',
    section: 'CAM 3.4.1.9',
  },
  'manifest.item-without-id': {
    message: 'An {{element}} has no identifier; it is called "{{id}}"',
    fix: 'Give each item an identifier',
    section: 'CAM 3.4.1.9',
  },
  'manifest.duplicate-id/item': {
    message: 'The identifier "{{written}}" is used twice; the second one is called "{{id}}"',
    fix: 'Give each item its own identifier',
    section: 'CAM 3.4.1.9',
  },
  'manifest.duplicate-id/resource': {
    message: 'The resource identifier "{{id}}" is used twice; the first one counts',
    fix: 'Give each resource its own identifier',
    section: 'CAM 3.4.1.23',
  },
  'manifest.dangling-identifierref': {
    message:
      'The item refers to the resource "{{reference}}", which the manifest does not have, so it shows nothing',
    fix: 'Correct identifierref',
    section: 'CAM 3.4.1.9',
  },
  'manifest.resource-without-href': {
    message: 'The resource "{{reference}}" has no href, so its item shows nothing',
    fix: 'Give the resource the href of its launch page',
    section: 'CAM 3.4.1.23',
  },
  'manifest.external-href': {
    message: 'The item is launched from another host: {{href}}',
    fix: 'Put the page into the package',
    section: 'CAM 3.4.1.23',
  },
  'manifest.bad-value/mastery-score': {
    message: 'masteryscore "{{written}}" is no number from 0 to 100; it is ignored',
    fix: 'Correct masteryscore',
  },
  'manifest.bad-value/completion-threshold': {
    message: 'completionThreshold "{{written}}" is no number from 0 to 1',
    fix: 'Correct completionThreshold',
    section: 'CAM 3.4.1.15',
  },
  'manifest.bad-value/flag': {
    message: '{{name}} "{{written}}" is neither "true" nor "false"; it is ignored',
    fix: 'Correct {{name}}',
  },
  'manifest.bad-value/number': {
    message: '{{name}} "{{written}}" is no number from {{least}} to {{most}}; it is ignored',
    fix: 'Correct {{name}}',
  },
  'manifest.bad-value/count': {
    message: '{{name}} "{{written}}" is no whole number from 0; it is ignored',
    fix: 'Correct {{name}}',
  },
  'manifest.bad-value/word': {
    message: '{{name}} "{{written}}" is not known; it is ignored',
    fix: 'Correct {{name}}',
  },
  'manifest.bad-value/near-word': {
    message: '{{name}} "{{written}}" is not known and ignored; "{{wanted}}" is probably meant',
    fix: 'Write {{name}}="{{wanted}}"',
  },
  'manifest.no-resources': { message: 'The manifest has no resources', section: 'CAM 3.4.1.22' },
  'manifest.href-outside': {
    message: 'The href "{{href}}" leads out of the package; it is read from the package\'s root',
    fix: 'Correct the href',
    section: 'CAM 3.4.3.1',
  },
  'manifest.backslash/one': {
    message: 'The href "{{href}}" has backslashes; they are read as slashes',
    fix: 'Write "/" between folders: other systems do not find the file',
    section: 'CAM 3.4.1.23',
    fixId: 'slashes',
  },
  'manifest.backslash/many': {
    message: '{{number}} hrefs have backslashes, among them "{{href}}"; they are read as slashes',
    fix: 'Write "/" between folders: other systems do not find the files',
    section: 'CAM 3.4.1.23',
    fixId: 'slashes',
  },
  'manifest.scormtype': {
    message: 'scormType "{{written}}" is neither "sco" nor "asset"; the resource is read as an asset',
    fix: 'Write "sco" or "asset"',
    section: 'CAM 3.4.1.23',
  },
  'manifest.resource-without-id': {
    message: 'A resource has no identifier; no item can refer to it',
    section: 'CAM 3.4.1.23',
  },
  'manifest.dangling-sequencing': {
    message: 'The sequencing IDRef "{{reference}}" leads to no definition',
    fix: 'Correct the IDRef',
    section: 'CAM 5',
  },
  'manifest.too-much-sequencing': {
    message: 'The items take more than {{most}} elements from the sequencing collection',
    fix: 'Shorten the definitions, or refer to them from fewer items',
    section: 'CAM 5',
  },
  'manifest.rule-left-out/missing': {
    message: 'A {{kind}} is left out: its {{name}} is missing',
    fix: 'Add the {{name}}, or remove the rule',
    section: 'SN 3.4',
  },
  'manifest.rule-left-out/word': {
    message: 'A {{kind}} is left out: its {{name}} "{{written}}" is not known',
    fix: 'Use the conditions and actions of SCORM 2004',
    section: 'SN 3.4',
  },
  'manifest.rule-left-out/near-word': {
    message:
      'A {{kind}} is left out: its {{name}} "{{written}}" is not known; "{{wanted}}" is probably meant',
    fix: 'Write {{name}}="{{wanted}}"',
    section: 'SN 3.4',
  },
  'manifest.objective-left-out/without-id': {
    message: 'An objective is left out: only the primary one may be without objectiveID',
    fix: 'Give the objective an objectiveID',
    section: 'SN 3.10',
  },
  'manifest.objective-left-out/duplicate': {
    message: 'The objective "{{id}}" is there twice in one item; the first one counts',
    fix: 'Give each objective of the item its own objectiveID',
    section: 'SN 3.10',
  },
  'manifest.unknown-objective/rule': {
    message: 'A condition refers to the objective "{{id}}", which the item does not have; it never holds',
    fix: 'Correct referencedObjective',
    section: 'SN 3.4',
  },
  'manifest.unknown-objective/adlseq': {
    message:
      'adlseq:objectives names the objective "{{id}}", which imsss:objectives does not have; it is left out',
    fix: 'Correct the objectiveID',
    section: 'SN 3.10',
  },
  'manifest.map-without-target': {
    message: 'A {{element}} is left out: it has no {{name}}',
    fix: 'Name what it maps to in {{name}}',
    section: 'SN 3.10.3',
  },
  'manifest.several-read-maps': {
    message: 'The objective "{{id}}" reads {{value}} from several global objectives; the last one counts',
    fix: 'Set the read attributes of the other maps to "false"',
    section: 'SN 3.10.3',
  },
  'manifest.several-writers': {
    message: 'Several objectives of one item write to the global objective "{{target}}"',
    fix: 'Let one of them write',
    section: 'SN 3.10.3',
  },
  'manifest.duplicate-shared-data': {
    message: 'The item maps the shared data "{{target}}" twice; the first map counts',
    fix: 'Remove one of the maps',
    section: 'CAM 3.4.1.19',
  },
  'manifest.more': { message: '{{number}} more findings "{{id}}" are left out' },
} as const;

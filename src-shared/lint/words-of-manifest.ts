/** What the lint says about a manifest that can be read, but that strict systems refuse or read otherwise. */
export const wordsOfManifest = {
  'manifest.undeclared-prefix/known': {
    message:
      'The prefix "{{prefix}}" is used, but not declared; strict systems cannot read the manifest at all',
    fix: 'Declare it in the element manifest: xmlns:{{prefix}}="{{uri}}"',
    section: 'CAM 3.4.1',
  },
  'manifest.undeclared-prefix/unknown': {
    message:
      'The prefix "{{prefix}}" is used, but not declared; strict systems cannot read the manifest at all',
    fix: 'Declare it in the element manifest with xmlns:{{prefix}}, or remove what it stands before',
    section: 'CAM 3.4.1',
  },
  'manifest.misspelt-structure/element': {
    message: 'SCORM has no element "{{written}}", so nothing of it is shown; "{{wanted}}" is probably meant',
    fix: 'Write <{{wanted}}>',
    section: 'CAM 3.4.1',
  },
  'manifest.misspelt-structure/attribute': {
    message:
      'SCORM has no attribute "{{written}}", so nothing is shown for the element "{{element}}"; "{{wanted}}" is probably meant',
    fix: 'Write {{wanted}}="…"',
    section: 'CAM 3.4.1',
  },
  'manifest.misspelt/element': {
    message:
      'SCORM has no element "{{written}}", so it is left out with all that is inside; "{{wanted}}" is probably meant',
    fix: 'Write <{{wanted}}>',
    section: 'CAM 3.4.1',
  },
  'manifest.misspelt/attribute': {
    message:
      'SCORM has no attribute "{{written}}", so that of the element "{{element}}" is ignored; "{{wanted}}" is probably meant',
    fix: 'Write {{wanted}}="…"',
    section: 'CAM 3.4.1',
  },
  'manifest.name-case/element': {
    message:
      'The manifest writes the element "{{written}}" with other letters than SCORM, which has "{{wanted}}"; XML tells capitals from small letters',
    fix: 'Write <{{wanted}}>: strict systems do not see the element',
    section: 'CAM 3.4.1',
  },
  'manifest.name-case/attribute': {
    message:
      'The manifest writes the attribute "{{written}}" with other letters than SCORM, which has "{{wanted}}"; XML tells capitals from small letters',
    fix: 'Write {{wanted}}="…": strict systems do not see the attribute',
    section: 'CAM 3.4.1',
  },
  'manifest.rooted-href': {
    message: 'The href "{{href}}" begins at the root of a server; it is read from the root of the package',
    fix: 'Remove the slash at the beginning: other systems do not find the file',
    section: 'CAM 3.4.3.1',
  },
  'manifest.disk-href': {
    message: 'The href "{{href}}" names a place on a disk of the author, which no learner has',
    fix: 'Put the file into the package, and write its path there',
    section: 'CAM 3.4.3.1',
  },
  'manifest.unknown-element': {
    message: 'SCORM has no element "{{written}}", so it is left out with all that is inside',
    fix: 'Remove it, or give it a namespace of its own: strict systems refuse the manifest',
    section: 'CAM 3.4.1',
  },
  'manifest.shared-identifier': {
    message: 'The identifier "{{id}}" is that of a {{first}} and of a {{second}}',
    fix: 'Give each element its own identifier: they are unique in the whole manifest',
    section: 'CAM 3.4.1',
  },
  'manifest.dangling-dependency': {
    message:
      'The resource "{{id}}" depends on the resource "{{reference}}", which the manifest does not have',
    fix: 'Correct identifierref of the dependency',
    section: 'CAM 3.4.1.27',
  },
  'manifest.dependency-cycle': {
    message: 'The resource "{{id}}" depends on itself, directly or through others',
    fix: 'Remove one of the dependencies',
    section: 'CAM 3.4.1.27',
  },
  'manifest.unused-sco': {
    message: 'No item refers to the SCO "{{id}}", so it cannot be launched',
    fix: 'Refer to it from an item, or remove the resource',
    section: 'CAM 3.4.1.23',
  },
  'manifest.element-order/package': {
    message: '"{{element}}" stands behind "{{other}}" in "{{parent}}"; strict systems refuse this order',
    fix: 'Put the elements into the order of the schema: {{order}}',
    section: 'CAM 3.4.1',
  },
  'manifest.element-order/sequencing': {
    message: '"{{element}}" stands behind "{{other}}" in "{{parent}}"; strict systems refuse this order',
    fix: 'Put the elements into the order of the schema: {{order}}',
    section: 'CAM 5',
  },
  'manifest.resource-type/missing': {
    message: 'The resource "{{id}}" has no type',
    fix: 'Write type="webcontent"',
    section: 'CAM 3.4.1.23',
  },
  'manifest.resource-type/many-missing': {
    message: '{{number}} resources have no type, among them "{{names}}"',
    fix: 'Write type="webcontent"',
    section: 'CAM 3.4.1.23',
  },
  'manifest.resource-type/other': {
    message: 'The resource "{{id}}", which an item launches, has the type "{{type}}"',
    fix: 'Write type="webcontent"',
    section: 'CAM 3.4.1.23',
  },
  'manifest.scormtype-missing': {
    message: 'The resource "{{id}}", which an item launches, has no {{attribute}} and is read as an asset',
    fix: 'Write adlcp:{{attribute}}="sco" where the page speaks to the system, else "asset"',
    section: 'CAM 3.4.1.23',
  },
  'manifest.scormtype-case/name': {
    message: 'The manifest writes "{{written}}", but SCORM {{version}} asks for "{{wanted}}"',
    fix: 'Write adlcp:{{wanted}}: other systems read SCOs as assets',
    section: 'CAM 3.4.1.23',
  },
  'manifest.scormtype-case/value': {
    message: 'The resource "{{id}}" has the scormType "{{written}}" instead of "{{wanted}}"',
    fix: 'Write "{{wanted}}": other systems read it as an asset',
    section: 'CAM 3.4.1.23',
  },
  'manifest.scormtype-prefix': {
    message: 'The attribute "{{written}}" stands without the prefix of its namespace',
    fix: 'Write adlcp:{{wanted}}: other systems read SCOs as assets',
    section: 'CAM 3.4.1.23',
  },
  'manifest.launch-file-undeclared': {
    message: 'The resource "{{id}}" does not list its own launch page "{{name}}" as a file',
    fix: 'Add a file element for the page',
    section: 'CAM 3.4.1.25',
  },
  'manifest.item-without-title': {
    message: 'The {{element}} "{{id}}" has no title',
    fix: 'Give it a title',
    section: 'CAM 3.4.1.9',
  },
  'manifest.empty-menu': {
    message:
      'All items have isvisible="false", so learners see an empty menu, and SCORM 1.2 has no other way from one item to the next',
    fix: 'Set isvisible to "true" for what learners may choose',
    section: 'CAM 3.4.1.9',
  },
  'manifest.empty-leaf': {
    message: 'The item "{{id}}" has neither children nor a resource, so there is nothing to show for it',
    fix: 'Let its identifierref name a resource, or remove the item',
    section: 'CAM 3.4.1.9',
  },
} as const;

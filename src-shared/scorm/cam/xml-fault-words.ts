/** Why a manifest is no well-formed XML: its share of the words about manifests. */
export const xmlFaultWords = {
  'manifest.too-deep': {
    message: 'The manifest is not readable: elements nest more than {{deepest}} levels deep',
    fix: 'Flatten the tree of items',
  },
  'manifest.too-many-attributes': {
    message: 'The manifest is not readable: an element has more than {{most}} attributes',
    fix: 'Export the course again',
  },
  'manifest.too-many-items': {
    message: 'The manifest is not readable: it has more than {{most}} items',
    fix: 'Split the course into several packages',
  },
  'manifest.not-well-formed/outside-text': {
    message: 'The manifest is not well-formed XML: text stands outside of all elements',
    fix: 'Correct the XML here',
  },
  'manifest.not-well-formed/ampersand': {
    message: 'The manifest is not well-formed XML: a bare "&" stands in the text; write "&amp;"',
    fix: 'Correct the XML here',
  },
  'manifest.not-well-formed/open-comment': {
    message: 'The manifest is not well-formed XML: a comment is never closed',
    fix: 'Export the course again: the file looks cut off',
  },
  'manifest.not-well-formed/open-cdata': {
    message: 'The manifest is not well-formed XML: a CDATA section is never closed',
    fix: 'Export the course again: the file looks cut off',
  },
  'manifest.not-well-formed/open-instruction': {
    message: 'The manifest is not well-formed XML: a processing instruction is never closed',
    fix: 'Export the course again: the file looks cut off',
  },
  'manifest.not-well-formed/open-doctype': {
    message: 'The manifest is not well-formed XML: a DOCTYPE is never closed',
    fix: 'Export the course again: the file looks cut off',
  },
  'manifest.not-well-formed/closes-nothing': {
    message: 'The manifest is not well-formed XML: </{{closing}}> closes nothing',
    fix: 'Correct the XML here',
  },
  'manifest.not-well-formed/other-close': {
    message: 'The manifest is not well-formed XML: </{{closing}}> stands where </{{opened}}> is expected',
    fix: 'Correct the XML here',
  },
  'manifest.not-well-formed/second-root': {
    message: 'The manifest is not well-formed XML: there is a second element beside the first',
    fix: 'Correct the XML here',
  },
  'manifest.not-well-formed/early-end': {
    message: 'The manifest is not well-formed XML: it ends before </{{unclosed}}>',
    fix: 'Export the course again: the file looks cut off',
  },
  'manifest.not-well-formed/no-element': {
    message: 'The manifest is empty: it has no element',
    fix: 'Export the course again',
  },
  'manifest.not-well-formed/bare-less-than': {
    message: 'The manifest is not well-formed XML: a "<" begins no tag; write "&lt;" in text',
    fix: 'Correct the XML here',
  },
  'manifest.not-well-formed/attribute-twice': {
    message: 'The manifest is not well-formed XML: the attribute {{attribute}} is given twice',
    fix: 'Correct the XML here',
  },
  'manifest.not-well-formed/attribute-ampersand': {
    message:
      'The manifest is not well-formed XML: a bare "&" stands in the attribute {{attribute}}; write "&amp;"',
    fix: 'Correct the XML here',
  },
  'manifest.not-well-formed/no-quotes': {
    message: 'The manifest is not well-formed XML: the value of the attribute {{attribute}} has no quotes',
    fix: 'Write {{attribute}}="…"',
  },
  'manifest.not-well-formed/no-value': {
    message: 'The manifest is not well-formed XML: the attribute {{attribute}} has no value',
    fix: 'Write {{attribute}}="…", or remove it',
  },
  'manifest.not-well-formed/open-value': {
    message:
      'The manifest is not well-formed XML: the value of the attribute {{attribute}} is not closed, or has a "<" in it',
    fix: 'Close the quotes behind the value; write "&lt;" for "<"',
  },
  'manifest.not-well-formed/control-character': {
    message:
      'The manifest is not well-formed XML: the tag <{{tag}}> has a control character in it, which XML does not allow',
    fix: 'Remove the character: editors show it as a box, or not at all',
  },
  'manifest.not-well-formed/reserved-name': {
    message: 'The manifest is not readable: an element is called "{{name}}", a name that is not accepted',
    fix: 'Rename or remove the element: SCORM has none of this name',
  },
  'manifest.not-well-formed/bad-tag': {
    message: 'The manifest is not well-formed XML: the tag <{{tag}}> is not written correctly',
    fix: 'Correct the XML here',
  },
  'manifest.not-well-formed/parser': {
    message: 'The manifest is not well-formed XML. The parser says: {{reason}}',
    fix: 'Open the manifest in an XML editor, correct what it marks, and zip it again',
  },
} as const;

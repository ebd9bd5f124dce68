/**
 * Strings that people read and no test should repeat: sections of the books, and the names of data types as the
 * inspector shows them. A mutant there would only measure whether a test copies the sentence.
 */
export const strykerPlugins = [
  { kind: 'Ignore', name: 'words-for-people', value: { shouldIgnore: reasonToLeave } },
];

const section = /^(RTE|SN|CAM|R12|C12) \d/;
const typeMakers = ['textType', 'numberType'];

function reasonToLeave(path) {
  const { node } = path;
  if (node.type === 'StringLiteral' && section.test(node.value)) return 'A section of the book.';
  return isTypeName(path) ? 'The name of a data type, for people.' : undefined;
}

function isTypeName({ node, key, parent, parentPath }) {
  if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return false;
  if (parent.type === 'CallExpression') return key === 0 && typeMakers.includes(parent.callee.name);
  return (
    parent.type === 'ObjectProperty' &&
    key === 'value' &&
    parent.key.name === 'name' &&
    isValueType(parentPath.parent)
  );
}

function isValueType(object) {
  return object.properties.some((property) => property.key?.name === 'check');
}

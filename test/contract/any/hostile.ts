import fc from 'fast-check';

/** Texts that have broken programs before. */
export const hostileTexts: readonly string[] = [
  ...['', ' ', '\u0000', 'a\u0000b', '\r\nX-Injected: 1', '\ud800', '\ufeff', '\u202e', '💥'.repeat(300)],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'undefined', 'null', 'true'],
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE keys; --',
    '%',
    '_',
    '\\',
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
  ],
  ...['../../etc/passwd', '..\\..\\x', '/dev/zero', 'C:\\', '%2e%2e%2f', '%00', '.', '..'],
  ...['NaN', 'Infinity', '-0', '1e999', '9'.repeat(400), '0x10', '1_000', '١٢', '2026-13-45T99:99:99Z'],
  'x'.repeat(100_000),
];

const hostileNumbers: readonly number[] = [
  ...[0, -1, 0.1, 1.5, -1.5, 5e-324, 1e308, -1e308, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 2, -(2 ** 63), 1e21],
];

export const hostileText = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }));

/** JSON text of a value that nobody expects; objects hold names that a program may trip over. */
export const hostileJson: fc.Arbitrary<string> = fc.oneof(
  hostileText.map((text) => JSON.stringify(text)),
  fc.constantFrom(...hostileNumbers).map(String),
  fc.constantFrom('null', 'true', 'false', '[]', '{}', '[[]]', '[null]', '1e400', '-1e400', '9'.repeat(400)),
  fc.constantFrom(
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"toString":1,"valueOf":1}',
    '{"length":1000000000}',
    '{"then":1,"toJSON":"x"}',
    '{"$ref":"#"}',
    '{"a":1,"a":2}',
  ),
  fc.constantFrom(10, 100, 5000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  fc.constantFrom(10, 100, 5000).map((depth) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)),
  fc.nat(3).map((size) => `[${Array.from({ length: 10 ** (size + 1) }, () => '"x"').join(',')}]`),
  fc.jsonValue().map((value) => JSON.stringify(value)),
);

import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { madePassphrase, passphraseStrength } from '../../src-shared/kernel/passphrase';

test.each([
  ['short', 'too_short'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijklmnopqrstuvwxyz', 'weak'],
  ['1234567890', 'weak'],
  ['passpasspasspasspass', 'weak'],
  ['kitchen table', 'weak'],
  ['seven slow boats left', 'fair'],
  ['سبعة قوارب بطيئة غادرت', 'fair'],
  ['seven slow boats left on a rainy Sunday', 'strong'],
  ['k7!wQ-3fpn_Zx2', 'strong'],
])('"%s" is %s', (text, strength) => {
  expect(passphraseStrength(text)).toBe(strength);
});

test('one that is made up is strong, and another one each time', () => {
  const made = Array.from({ length: 100 }, () => madePassphrase((count) => randomBytes(count)));
  expect(new Set(made).size).toBe(100);
  for (const one of made) {
    expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
    expect(passphraseStrength(one)).toBe('strong');
  }
});

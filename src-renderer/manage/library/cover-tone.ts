const tones = ['ink', 'moss', 'plum', 'clay', 'slate'] as const;
export type CoverTone = (typeof tones)[number];

/** The colour of a package's cover: the same for the same course, on every machine. */
export function coverTone(identifier: string): CoverTone {
  let sum = 0;
  for (const sign of identifier) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 100_003;
  return tones[sum % tones.length] ?? 'ink';
}

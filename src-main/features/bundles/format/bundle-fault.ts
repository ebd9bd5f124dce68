import type { BundleTrouble } from '../../../../src-shared/contract/bundles';

/** What is wrong with a bundle, for somebody to hear. */
export class BundleFault extends Error {
  constructor(
    readonly word: BundleTrouble['word'],
    readonly facts: BundleTrouble['facts'] = {},
  ) {
    super(word);
    this.name = 'BundleFault';
  }
}

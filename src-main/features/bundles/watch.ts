/** Who follows what is being done with a bundle, and can call it off. */
export interface BundleWatch {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
}

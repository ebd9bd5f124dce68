/** Which of the generations of the cloud that the documents tell of is stood in for. */
export interface CloudOptions {
  /** Reply of a launch: `player_url` and `user_id`, or `launch_url` and `learner_id`. */
  readonly launch: 'old' | 'new';
  /** A form at `/packages`, a form at `/packages/upload`, or a URL of its own for the bytes. */
  readonly upload: 'form' | 'new-form' | 'presigned';
  readonly errors: 'flat' | 'nested';
  readonly lists: 'bare' | 'data' | 'plural';
  readonly auth: 'either' | 'bearer' | 'x-api-key';
  /** Does `/api/health` refuse a bad key? */
  readonly healthLooksAtKey: boolean;
  readonly document: 'none' | 'page' | 'full';
  /** Launching a session of the same user and package again: goes on with it, or "Session already exists". */
  readonly sessionAgain: 'resume' | 'refuse';
  /** The oldest documents say that uploads must name the tenant; others let the key decide. */
  readonly wantsTenant: boolean;
  /** Fields that are not documented are 400. */
  readonly isStrict: boolean;
  /** The package is ready when so many looks at it have been taken. */
  readonly looksUntilReady: number;
  readonly writes: { readonly most: number; readonly inMs: number; readonly tells: boolean } | null;
  readonly clockAheadMs: number;
  /** Sessions say when somebody last wrote to them, which no document promises. */
  readonly tellsTimes: boolean;
  readonly mostBytes: number;
  readonly mostPackages: number;
}

export const usualCloud: CloudOptions = {
  ...{ launch: 'new', upload: 'presigned', errors: 'flat', lists: 'data', auth: 'either' },
  ...{
    healthLooksAtKey: true,
    document: 'none',
    sessionAgain: 'resume',
    isStrict: false,
    wantsTenant: false,
  },
  ...{
    looksUntilReady: 0,
    writes: null,
    clockAheadMs: 0,
    tellsTimes: false,
    mostBytes: 10_000_000,
    mostPackages: 100,
  },
};

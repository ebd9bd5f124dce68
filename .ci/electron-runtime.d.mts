export interface ElectronRuntime {
  /** Folder of the binary. */
  readonly dist: string;
  readonly executable: string;
  readonly version: string;
  /** better-sqlite3 compiled for a stand-in; null where the one that ships fits. */
  readonly nativeBinding: string | null;
  readonly isStandIn: boolean;
}

export function findElectron(say?: (line: string) => void): Promise<ElectronRuntime>;
export function electronEnvironment(electron: ElectronRuntime): NodeJS.ProcessEnv;

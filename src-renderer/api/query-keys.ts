/** The names under which answers are kept; a shorter key covers all longer ones that begin with it. */
export const queryKeys = {
  packages: () => ['packages'] as const,
  packageList: (asked: object) => ['packages', 'list', asked] as const,
  imports: () => ['imports'] as const,
  folders: () => ['folders'] as const,
  watchedFolders: () => ['folders', 'watched'] as const,
  links: () => ['folders', 'linked'] as const,
  tags: () => ['packages', 'tags'] as const,
  foundPackages: (typed: string, limit: number) => ['packages', 'found', typed, limit] as const,
  package: (packageId: string) => ['packages', 'one', packageId] as const,
  versions: (packageId: string) => ['packages', 'one', packageId, 'versions'] as const,
  allVersions: (packageId: string) => ['packages', 'one', packageId, 'versions', 'all'] as const,
  manifest: (packageId: string, version: number) =>
    ['packages', 'one', packageId, 'manifest', version] as const,
  comparison: (packageId: string, from: number, to: number) =>
    ['packages', 'one', packageId, 'comparison', from, to] as const,
  files: (packageId: string, version: number) => ['packages', 'one', packageId, 'files', version] as const,
  file: (packageId: string, version: number, path: string) =>
    ['packages', 'one', packageId, 'file', version, path] as const,
  allDispatches: () => ['dispatches'] as const,
  dispatches: (packageId: string) => ['dispatches', packageId] as const,
  sessions: () => ['session'] as const,
  allObservations: () => ['observations'] as const,
  observations: (sessionId: string) => ['observations', sessionId] as const,
  session: (sessionId: string) => ['session', sessionId] as const,
  sessionLists: () => ['session-lists'] as const,
  sessionList: (packageId: string) => ['session-lists', packageId] as const,
  sandboxes: (packageId: string) => ['session-lists', 'sandboxes', packageId] as const,
  /** Not among the lists that news read again: it may be long. */
  /** `of`: the real session that is compared; null: a sandbox is. */
  comparable: (packageId: string, of: string | null) => ['comparable', packageId, of] as const,
  launchPresets: () => ['launch-presets'] as const,
  remotes: () => ['remotes'] as const,
  remoteList: () => ['remotes', 'list'] as const,
  syncedSessions: (remoteId: string, state: string) => ['remotes', remoteId, 'sessions', state] as const,
  syncRuns: (remoteId: string) => ['remotes', remoteId, 'runs'] as const,
  dryRun: (remoteId: string) => ['remotes', remoteId, 'dry-run'] as const,
  keys: () => ['keys'] as const,
  settings: () => ['settings'] as const,
  app: () => ['app'] as const,
  storage: () => ['storage'] as const,
  outgoing: () => ['outgoing'] as const,
  tenants: () => ['tenants'] as const,
  quotas: (tenantId: string) => ['tenants', tenantId, 'quotas'] as const,
  webhooks: () => ['webhooks'] as const,
  deliveries: (webhookId: string, page: number, limit: number) =>
    ['webhooks', webhookId, 'deliveries', page, limit] as const,
};

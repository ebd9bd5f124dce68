/** The names under which answers are kept; a shorter key covers all longer ones that begin with it. */
export const queryKeys = {
  packages: () => ['packages'] as const,
  packageList: (search: string) => ['packages', 'list', search] as const,
  foundPackages: (typed: string, limit: number) => ['packages', 'found', typed, limit] as const,
  package: (packageId: string) => ['packages', 'one', packageId] as const,
  sessions: () => ['session'] as const,
  session: (sessionId: string) => ['session', sessionId] as const,
  sessionLists: () => ['session-lists'] as const,
  sessionList: (packageId: string) => ['session-lists', packageId] as const,
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

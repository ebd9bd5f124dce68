import { z } from 'zod';

/** Identifiers are branded so that one kind cannot stand where another is meant. All are UUID text in lower case; those we make are v4. */
export const TenantId = z.guid().toLowerCase().brand<'TenantId'>();
export const PackageId = z.guid().toLowerCase().brand<'PackageId'>();
export const SessionId = z.guid().toLowerCase().brand<'SessionId'>();
export const KeyId = z.guid().toLowerCase().brand<'KeyId'>();
export const ImportId = z.guid().toLowerCase().brand<'ImportId'>();
export const FolderId = z.guid().toLowerCase().brand<'FolderId'>();
export const WebhookId = z.guid().toLowerCase().brand<'WebhookId'>();
export const DeliveryId = z.guid().toLowerCase().brand<'DeliveryId'>();
export const DispatchId = z.guid().toLowerCase().brand<'DispatchId'>();
export const PresetId = z.guid().toLowerCase().brand<'PresetId'>();
export const RemoteId = z.guid().toLowerCase().brand<'RemoteId'>();
export const LearnerId = z.guid().toLowerCase().brand<'LearnerId'>();
export const GroupId = z.guid().toLowerCase().brand<'GroupId'>();
export const AssignmentId = z.guid().toLowerCase().brand<'AssignmentId'>();
export const VisitId = z.guid().toLowerCase().brand<'VisitId'>();
export const BundleId = z.guid().toLowerCase().brand<'BundleId'>();

export type TenantId = z.infer<typeof TenantId>;
export type PackageId = z.infer<typeof PackageId>;
export type SessionId = z.infer<typeof SessionId>;
export type KeyId = z.infer<typeof KeyId>;
export type ImportId = z.infer<typeof ImportId>;
export type FolderId = z.infer<typeof FolderId>;
export type WebhookId = z.infer<typeof WebhookId>;
export type DeliveryId = z.infer<typeof DeliveryId>;
export type DispatchId = z.infer<typeof DispatchId>;
export type PresetId = z.infer<typeof PresetId>;
export type RemoteId = z.infer<typeof RemoteId>;
export type LearnerId = z.infer<typeof LearnerId>;
export type GroupId = z.infer<typeof GroupId>;
export type AssignmentId = z.infer<typeof AssignmentId>;
export type VisitId = z.infer<typeof VisitId>;
export type BundleId = z.infer<typeof BundleId>;

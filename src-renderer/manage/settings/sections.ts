import {
  IconBuilding,
  IconDatabase,
  IconInfoCircle,
  IconShieldLock,
  IconAdjustmentsHorizontal,
  IconWebhook,
  IconWorldCheck,
  type Icon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { AboutSection } from './about-section';
import { AccessSection } from './access-section';
import { DataSection } from './data-section';
import { GeneralSection } from './general-section';
import { PrivacySection } from './privacy-section';
import { TenantsSection } from './tenants-section';
import { WebhooksSection } from './webhooks-section';

export interface Section {
  readonly id: 'general' | 'data' | 'tenants' | 'access' | 'webhooks' | 'privacy' | 'about';
  readonly Icon: Icon;
  readonly Body: ComponentType;
}

/** The settings in their order; each is at `/settings/<id>`, the first at `/settings` too. */
export const sections = [
  { id: 'general', Icon: IconAdjustmentsHorizontal, Body: GeneralSection },
  { id: 'data', Icon: IconDatabase, Body: DataSection },
  { id: 'tenants', Icon: IconBuilding, Body: TenantsSection },
  { id: 'access', Icon: IconWorldCheck, Body: AccessSection },
  { id: 'webhooks', Icon: IconWebhook, Body: WebhooksSection },
  { id: 'privacy', Icon: IconShieldLock, Body: PrivacySection },
  { id: 'about', Icon: IconInfoCircle, Body: AboutSection },
] as const satisfies readonly Section[];

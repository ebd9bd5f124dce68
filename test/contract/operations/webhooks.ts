import type { HowToCall, HowToCallAll } from './how-to-call';

const update: HowToCall = {
  fields: ({ webhookId }) => ({ webhookId, event_types: ['quota.exceeded'], active: true }),
};
const one: HowToCall = { fields: ({ webhookId }) => ({ webhookId }) };

export const webhooks: HowToCallAll = {
  createWebhook: {
    fields: () => ({ url: 'https://example.org/hook', event_type: 'quota.exceeded' }),
    alsoNeeds: ['event_type'],
  },
  listWebhooks: { fields: () => ({}) },
  readWebhook: one,
  updateWebhook: update,
  patchWebhook: update,
  deleteWebhook: { fields: async ({ make }) => ({ webhookId: await make.webhook() }) },
  testWebhook: one,
  listWebhookDeliveries: one,
  redeliverWebhook: { fields: ({ webhookId, deliveryId }) => ({ webhookId, deliveryId }) },
};

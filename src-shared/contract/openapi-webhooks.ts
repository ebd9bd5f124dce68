import { z } from 'zod';
import { Timestamp } from './common';
import { eventNames, eventWords } from './event-names';

type Json = Readonly<Record<string, unknown>>;

const signature = 'HMAC-SHA256 of the bytes of the body with the secret, lower-case hex';

/** What a webhook gets posted. */
const WebhookEvent = z.object({
  id: z.string().describe('Of the event; the same at each try'),
  event: z.enum([...eventNames, 'session.progress.updated', 'webhook.test']),
  event_type: z.string().describe('The same as event'),
  type: z.string().describe('The same as event'),
  created_at: Timestamp,
  timestamp: Timestamp.describe('The same as created_at'),
  tenant_id: z.uuid(),
  session_id: z.uuid().optional(),
  package_id: z.uuid().optional(),
  dispatch_id: z.uuid().optional(),
  import_id: z.uuid().optional(),
  user_id: z.string().optional(),
  data: z.record(z.string(), z.unknown()).describe('The ids once more, and what is said of this event'),
});

const headers = [
  ['X-Allure-Signature', signature],
  ['X-Allure-Signature-Algorithm', '"sha256"'],
  ['X-Allure-Event', 'The event'],
  ['X-Allure-Delivery', 'Id of the delivery; the same at each try'],
  ['X-Allure-Timestamp', 'When this try was made'],
] as const;

export function webhookSchema(): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(WebhookEvent, { io: 'input' });
  return schema;
}

/** The `webhooks` of the document: one request for each event, which differ in their name and data only. */
export function webhookRequests(): Json {
  const parameters = headers.map(([name, description]) => ({
    ...{ name, in: 'header', required: true, description },
    schema: { type: 'string' },
  }));
  const schema = { $ref: '#/components/schemas/WebhookEvent' };
  const shared = {
    tags: ['Webhooks'],
    security: [],
    parameters,
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: {
      '2XX': { description: 'Taken. Anything else, and no answer in 10 seconds, is tried again later' },
    },
  };
  const requests = eventNames.map((name) => [name, { post: { summary: eventWords[name], ...shared } }]);
  return Object.fromEntries(requests) as Json;
}

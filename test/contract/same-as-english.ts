import type { Language } from '../../src-shared/kernel/languages';

/** Texts that are spelt as in English on purpose: names in every language, and words that a language shares with English. */
export const sameAsEnglish: Readonly<Record<'every' | Language, readonly string[]>> = {
  every: [
    '{{ms}} ms',
    'ms',
    'Lectern',
    'SCORM 1.2',
    'SCORM 2004',
    'SCORM 2004 {{edition}} Ed.',
    'SCO',
    '{{count}} SCO',
    'API',
    'suspend_data',
    'LMS',
  ],
  ar: [],
  de: [
    ...[
      'Live',
      'Status',
      'Navigation: {{request}}',
      'Version',
      'Version {{version}}',
      'Commit',
      'Filter',
      'Element',
    ],
    ...['{{count}} SCOs', 'SCOs', 'Details', 'Format', 'Manifest', 'Asset', 'Name', 'Webhook', 'Webhooks'],
    ...['Ports', 'Pause', 'Offline', 'Version {{version}}: {{title}}'],
  ],
  en: [],
  es: [
    'Inspector',
    'Error {{code}}',
    '{{value}} (error {{code}})',
    'Commit',
    '{{count}} error',
    'Error',
    'General',
    'Webhook',
    'Webhooks',
  ],
  fr: [
    ...['Session', 'Sessions', 'Pause', 'Arguments', 'Score', 'Version', 'Versions', 'Version {{version}}'],
    ...[
      'version {{version}}',
      'Commit',
      'Menu',
      'Page {{page}}',
      'Format',
      'Description',
      'Asset',
      'Actions',
    ],
    ...['Active', 'Webhook', 'Webhooks', 'Ports', 'Site', 'Services', 'Trace', 'Score {{value}}'],
  ],
};

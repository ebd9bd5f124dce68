export const en = {
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading',
  details: 'Details',
  requestId: 'Request id: {{id}}',
} as const;

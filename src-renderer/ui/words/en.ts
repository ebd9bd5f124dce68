export const en = {
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not be copied: mark the text and copy it',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading',
  details: 'Details',
  requestId: 'Request id: {{id}}',
} as const;

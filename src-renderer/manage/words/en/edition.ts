export const edition = {
  v12: 'SCORM 1.2',
  v2004: 'SCORM 2004',
  v2004of: 'SCORM 2004 {{edition}} Ed.',
} as const;

/** The address of a session's inspector in this window. */
export function inspectorPath(sessionId: string): string {
  return `/sessions/${sessionId}/inspect`;
}

/** The address of what each LMS known makes of a session, in this window. */
export function profilesPath(sessionId: string): string {
  return `/sessions/${sessionId}/profiles`;
}

/**
 * In the desktop the inspector has a window of its own, beside the player, or stands in this one where that fails. False in a
 * browser, where nothing was done.
 */
export function openInspectorWindow(sessionId: string): boolean {
  if (window.lectern === undefined) return false;
  window.lectern.openInspector(sessionId).catch(() => {
    window.location.hash = inspectorPath(sessionId);
  });
  return true;
}

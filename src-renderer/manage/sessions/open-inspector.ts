/** The address of a session's inspector in this window. */
export function inspectorPath(sessionId: string): string {
  return `/sessions/${sessionId}/inspect`;
}

/** In the desktop the inspector has a window of its own, beside the player; returns whether it was opened there. */
export function openInspectorWindow(sessionId: string): boolean {
  if (window.lectern === undefined) return false;
  void window.lectern.openInspector(sessionId);
  return true;
}

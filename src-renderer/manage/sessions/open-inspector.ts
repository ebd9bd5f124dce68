import { inspectorPath } from '../../api/session-paths';

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

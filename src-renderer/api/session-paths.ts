/** The address of a session's inspector; at a moment of its journal where one is given. */
export function inspectorPath(sessionId: string, position?: number): string {
  const path = `/sessions/${sessionId}/inspect`;
  return position === undefined ? path : `${path}/${String(position)}`;
}

/** The address of what each LMS known makes of a session. */
export function profilesPath(sessionId: string): string {
  return `/sessions/${sessionId}/profiles`;
}

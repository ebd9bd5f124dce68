/** Where the player opens a session, with the session's place in it. By itself, as the first script of the player loads no schema. */
export const openPathPattern = '/player/:sessionId/open';

export function openPath(sessionId: string): string {
  return openPathPattern.replace(':sessionId', () => encodeURIComponent(sessionId));
}

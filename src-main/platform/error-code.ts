/** The system's or library's word for a fault, e.g. ENOENT; "unknown" where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

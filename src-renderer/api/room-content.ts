const patienceMs = 8_000;

/** Whether content, which lies at another port of the same machine, can be reached from this device; whatever it answers. */
export async function reachesContent(contentOrigin: string): Promise<boolean> {
  const asked = new AbortController();
  const patience = setTimeout(() => asked.abort(), patienceMs);
  try {
    await fetch(contentOrigin, { mode: 'no-cors', cache: 'no-store', signal: asked.signal });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(patience);
  }
}

const askAgainMs = 500;

/** Settles once the server is reached; true where it was not at first. Until then the course goes on in its frame, which keeps what it does. */
export async function waitedForServer(): Promise<boolean> {
  for (let isCutOff = false; ; isCutOff = true) {
    if (await isReached()) return isCutOff;
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  }
}

/** By whatever answer. */
function isReached(): Promise<boolean> {
  const asked = fetch(location.href, {
    method: 'HEAD',
    cache: 'no-store',
    signal: AbortSignal.timeout(5_000),
  });
  return asked.then(
    () => true,
    () => false,
  );
}

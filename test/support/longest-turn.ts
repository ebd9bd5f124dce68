/** The longest that this thread, which serves, computed at one go while `work` went on: milliseconds of the processor. */
export async function longestTurn(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let before = usedMs();
  const turns = setInterval(() => {
    const now = usedMs();
    longest = Math.max(longest, now - before);
    before = now;
  }, 1);
  await work();
  clearInterval(turns);
  return longest;
}

function usedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

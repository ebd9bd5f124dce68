/** Acts after that many milliseconds; a program that has nothing else to do ends before. */
export function whileAwake(delayMs: number, act: () => void): void {
  setTimeout(act, delayMs).unref();
}

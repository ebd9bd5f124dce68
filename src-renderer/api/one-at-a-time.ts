/** Begins works one at a time, at once: what comes while one is under way, as the second of a double click, is left undone. */
export function oneAtATime(): (work: () => Promise<void>) => void {
  let isUnderWay = false;
  return (work) => {
    if (isUnderWay) return;
    isUnderWay = true;
    void work().finally(() => {
      isUnderWay = false;
    });
  };
}

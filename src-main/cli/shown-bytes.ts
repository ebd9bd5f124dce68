const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** "820 bytes", "1.4 GB". */
export function shownBytes(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return step === 0 ? `${String(bytes)} bytes` : `${(bytes / 1000 ** step).toFixed(1)} ${units[step] ?? ''}`;
}

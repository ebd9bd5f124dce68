const systems = [
  ['CrOS', 'Chromebook'],
  ['Android', 'Android'],
  ['iPad', 'iPad'],
  ['iPhone', 'iPhone'],
  ['Macintosh', 'Mac'],
  ['Windows', 'Windows'],
  ['Linux', 'Linux'],
] as const;
const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

/** What a teacher knows a device by, from its User-Agent: "Chromebook, Chrome"; empty where it tells nothing. */
export function deviceName(userAgent: string): string {
  const named = (table: readonly (readonly [string, string])[]) =>
    table.find(([sign]) => userAgent.includes(sign))?.[1];
  return [named(systems), named(browsers)].filter((name) => name !== undefined).join(', ');
}

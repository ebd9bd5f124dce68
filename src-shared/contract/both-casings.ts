type Camel<Key extends string> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Key;

export type BothCasings<T> = T & { [K in keyof T & string as Camel<K>]: T[K] };

/** The same under camelCase names beside the snake_case ones: clients of two generations read the same object. */
export function bothCasings<T extends Readonly<Record<string, unknown>>>(given: T): BothCasings<T> {
  const camel = Object.entries(given).map(([name, value]) => [
    name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return { ...given, ...(Object.fromEntries(camel) as object) } as BothCasings<T>;
}

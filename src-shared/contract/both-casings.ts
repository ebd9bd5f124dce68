type Camel<Key extends string> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Key;

export type BothCasings<T> = T & { [K in keyof T & string as Camel<K>]: T[K] };

/** The same under camelCase names beside the snake_case ones: clients of two generations read the same object. */
export function bothCasings<T extends Readonly<Record<string, unknown>>>(given: T): BothCasings<T> {
  const both: Record<string, unknown> = { ...given };
  for (const name in given) both[camelOf(name)] = given[name];
  return both as BothCasings<T>;
}

const camels = new Map<string, string>();

function camelOf(name: string): string {
  const known = camels.get(name);
  if (known !== undefined) return known;
  const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  camels.set(name, camel);
  return camel;
}

/** What a device keeps between visits of a page. Where the browser keeps nothing, or refuses, it is kept for as long as the page is open. */
export interface DeviceStorage {
  read(name: string): string | null;
  write(name: string, text: string): void;
  remove(name: string): void;
}

export function deviceStorage(storage: () => Storage = () => window.localStorage): DeviceStorage {
  const untilClosed = new Map<string, string>();
  const tried = <T>(work: (kept: Storage) => T, otherwise: T): T => {
    try {
      return work(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    read: (name) => untilClosed.get(name) ?? tried((kept) => kept.getItem(name), null),
    write: (name, text) => {
      const isKept = tried((kept) => {
        kept.setItem(name, text);
        return true;
      }, false);
      if (isKept) untilClosed.delete(name);
      else untilClosed.set(name, text);
    },
    remove: (name) => {
      untilClosed.delete(name);
      tried((kept) => kept.removeItem(name), undefined);
    },
  };
}

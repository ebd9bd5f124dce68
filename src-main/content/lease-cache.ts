/** Values that are costly to open and must be released, shared by key. What is in use is never released. */
export interface LeaseCache<T> {
  /** Runs `use` with the value of `key`, opening it unless it is held; an `open` that fails is tried anew next time. */
  use<R>(key: string, open: () => Promise<T>, use: (value: T) => Promise<R>): Promise<R>;
  /** Releases the value as soon as nobody uses it; waits for that. */
  drop(key: string): Promise<void>;
  /** As `drop`, for every key, or those that `isMeant`. */
  dropAll(isMeant?: (key: string) => boolean): Promise<void>;
}

interface Slot<T> {
  readonly value: Promise<T>;
  weight: number;
  users: number;
  tellReleased: ((releasing: Promise<void>) => void) | null;
  /** Settled when the slot left the cache and its value has been released. */
  readonly released: Promise<void>;
  isDropped: boolean;
}

/** Holds the values used last, at most `maxCount` and `maxWeight` in sum, beside those in use. */
export function createLeaseCache<T>(options: {
  readonly maxCount: number;
  readonly maxWeight: number;
  readonly weigh: (value: T) => number;
  readonly release: (value: T) => Promise<void>;
}): LeaseCache<T> {
  /** Least recently used first. */
  const slots = new Map<string, Slot<T>>();

  const releaseIfFree = (slot: Slot<T>): void => {
    if (!slot.isDropped || slot.users > 0) return;
    slot.tellReleased?.(slot.value.then(options.release, () => undefined));
    slot.tellReleased = null;
  };

  const takeOut = (key: string, slot: Slot<T>): Promise<void> => {
    if (slots.get(key) === slot) slots.delete(key);
    slot.isDropped = true;
    releaseIfFree(slot);
    return slot.released;
  };

  const trim = (): void => {
    let weight = [...slots.values()].reduce((sum, slot) => sum + slot.weight, 0);
    for (const [key, slot] of slots) {
      if (slots.size <= options.maxCount && weight <= options.maxWeight) return;
      if (slot.users > 0) continue;
      weight -= slot.weight;
      void takeOut(key, slot);
    }
  };

  const slotFor = (key: string, open: () => Promise<T>): Slot<T> => {
    const held = slots.get(key);
    slots.delete(key);
    const slot = held ?? createSlot(open());
    slots.set(key, slot);
    return slot;
  };

  return {
    use: async (key, open, use) => {
      const slot = slotFor(key, open);
      slot.users += 1;
      try {
        const value = await slot.value.catch((error: unknown) => {
          if (slots.get(key) === slot) slots.delete(key);
          throw error;
        });
        slot.weight = options.weigh(value);
        return await use(value);
      } finally {
        slot.users -= 1;
        releaseIfFree(slot);
        trim();
      }
    },
    drop: async (key) => {
      const slot = slots.get(key);
      if (slot) await takeOut(key, slot);
    },
    dropAll: async (isMeant = () => true) => {
      const meant = [...slots].filter(([key]) => isMeant(key));
      await Promise.all(meant.map(([key, slot]) => takeOut(key, slot)));
    },
  };
}

function createSlot<T>(value: Promise<T>): Slot<T> {
  let tellReleased: Slot<T>['tellReleased'] = null;
  const released = new Promise<void>((resolve) => {
    tellReleased = resolve;
  });
  released.catch(() => undefined);
  return { value, weight: 0, users: 0, tellReleased, released, isDropped: false };
}

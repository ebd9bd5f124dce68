/** Values that are costly to open and must be released, shared by key. What is in use is never released. */
export interface LeaseCache<T> {
  /**
   * Runs `use` with the value of `key`, opening it unless it is held; an `open` that fails is tried anew next time. Who is
   * `leaving` before it is open gets the reason of that signal; when all have left, `open` is told by its own.
   */
  use<R>(
    key: string,
    open: (abandoned: AbortSignal) => Promise<T>,
    use: (value: T) => Promise<R>,
    leaving?: AbortSignal,
  ): Promise<R>;
  /** Is the value of `key` open and held? */
  has(key: string): boolean;
  /** Releases what nobody uses, least recently used first, until it weighed as much as this in sum; waits for that. */
  free(weight: number): Promise<void>;
  /** Releases the value as soon as nobody uses it; waits for that. */
  drop(key: string): Promise<void>;
  /** As `drop`, for every key, or those that `isMeant`. */
  dropAll(isMeant?: (key: string) => boolean): Promise<void>;
}

interface Slot<T> {
  readonly value: Promise<T>;
  readonly abandon: () => void;
  isOpen: boolean;
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

  const slotFor = (key: string, open: (abandoned: AbortSignal) => Promise<T>): Slot<T> => {
    const held = slots.get(key);
    slots.delete(key);
    const slot = held ?? createSlot(open);
    slots.set(key, slot);
    if (!held) slot.value.catch(() => takeOut(key, slot));
    return slot;
  };

  return {
    use: async (key, open, use, leaving) => {
      const slot = slotFor(key, open);
      slot.users += 1;
      try {
        const value = await unlessLeaving(slot.value, leaving);
        slot.isOpen = true;
        slot.weight = options.weigh(value);
        return await use(value);
      } finally {
        slot.users -= 1;
        if (!slot.isOpen && slot.users === 0) {
          slot.abandon();
          void takeOut(key, slot);
        }
        releaseIfFree(slot);
        trim();
      }
    },
    has: (key) => slots.get(key)?.isOpen ?? false,
    free: async (weight) => {
      let freed = 0;
      const releasing: Promise<void>[] = [];
      for (const [key, slot] of slots) {
        if (freed >= weight) break;
        if (slot.users > 0) continue;
        freed += slot.weight;
        releasing.push(takeOut(key, slot));
      }
      await Promise.all(releasing);
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

function unlessLeaving<T>(value: Promise<T>, leaving: AbortSignal | undefined): Promise<T> {
  if (!leaving) return value;
  return new Promise((resolve, reject) => {
    // The reason is an error: callers abort without one of their own.
    const leave = (): void => reject(leaving.reason as Error);
    if (leaving.aborted) return leave();
    leaving.addEventListener('abort', leave, { once: true });
    value.then(resolve, reject).finally(() => leaving.removeEventListener('abort', leave));
  });
}

function createSlot<T>(open: (abandoned: AbortSignal) => Promise<T>): Slot<T> {
  const abandoning = new AbortController();
  let tellReleased: Slot<T>['tellReleased'] = null;
  const released = new Promise<void>((resolve) => {
    tellReleased = resolve;
  });
  released.catch(() => undefined);
  const value = open(abandoning.signal);
  const abandon = () => abandoning.abort();
  return { value, abandon, weight: 0, users: 0, tellReleased, released, isOpen: false, isDropped: false };
}

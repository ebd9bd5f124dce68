import { useState } from 'react';
import { troubleOf, type Trouble } from './trouble';
import { useClassroomSay } from './use-classroom-say';
import { useWait } from './use-wait';

/** What went wrong with the last try, and whether one has to wait before the next. */
export interface LastTry {
  readonly trouble: Trouble['kind'] | null;
  readonly waitSeconds: number;
  /** The sentence for what is not special to a screen; null: nothing went wrong, or the screen says it. */
  readonly text: string | null;
  /** Tries something, once at a time. False: it failed. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
  readonly isRunning: boolean;
  readonly forget: () => void;
}

export function useTrouble(onTrouble?: (trouble: Trouble) => void): LastTry {
  const say = useClassroomSay();
  const wait = useWait();
  const [trouble, setTrouble] = useState<Trouble['kind'] | null>(null);
  const [isRunning, setRunning] = useState(false);
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (isRunning || wait.seconds > 0) return false;
    setRunning(true);
    try {
      await work();
      setTrouble(null);
      return true;
    } catch (error) {
      const found = troubleOf(error);
      if (found.kind === 'failed') console.error(error);
      if (found.kind === 'wait') wait.begin(found.seconds);
      setTrouble(found.kind);
      onTrouble?.(found);
      return false;
    } finally {
      setRunning(false);
    }
  };
  const text = (): string | null => {
    if (wait.seconds > 0) return say('trouble.wait', { count: wait.seconds });
    return trouble === 'unreachable' || trouble === 'failed' ? say(`trouble.${trouble}`) : null;
  };
  return {
    ...{ trouble, isRunning, run },
    waitSeconds: wait.seconds,
    text: text(),
    forget: () => setTrouble(null),
  };
}

/** Collects what must be closed and closes it in the opposite order, each once, whatever the others do. */
export interface Closing {
  add(close: () => void | Promise<void>): void;
  closeAll(): Promise<void>;
}

export function createClosing(onFailure: (error: unknown) => void): Closing {
  const steps: (() => void | Promise<void>)[] = [];
  return {
    add: (close) => void steps.push(close),
    closeAll: async () => {
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
        try {
          await step();
        } catch (error) {
          onFailure(error);
        }
      }
    },
  };
}

/* What is run inside the inspector's page, as text for `evaluate`. */

/** Scrolls a box through all it holds and back, and gives the milliseconds between its frames. */
const framesWhile = `async (box, durationMs) => {
  const frames = [];
  let last = await new Promise(requestAnimationFrame);
  const began = last;
  while (last - began < durationMs) {
    const share = (last - began) / durationMs;
    box.scrollTop = (box.scrollHeight - box.clientHeight) * (1 - Math.abs(1 - 2 * share));
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return frames;
}`;

export function framesOfLog(durationMs: number): string {
  return `(${framesWhile})(document.querySelector('[data-testid=call-list]'), ${String(durationMs)})`;
}

/** The same in a box of the same size with nothing in it: what the machine can do at most. */
export function framesOfEmptyBox(durationMs: number): string {
  return `(async () => {
    const log = document.querySelector('[data-testid=call-list]');
    const box = document.createElement('div');
    box.style.cssText = 'position:fixed;inset:0;overflow:auto;z-index:9999;background:white';
    const inside = document.createElement('div');
    inside.style.height = log.scrollHeight + 'px';
    box.append(inside);
    document.body.append(box);
    const frames = await (${framesWhile})(box, ${String(durationMs)});
    box.remove();
    return frames;
  })()`;
}

const waitMs = 20_000;

/** Milliseconds from `act`, an expression, until `isDone` holds and that has been painted. */
function timed(act: string, isDone: string): string {
  return `(async () => {
    const began = performance.now();
    ${act};
    await new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(${JSON.stringify(`Never: ${isDone}`)})), ${String(waitMs)});
      const look = () => {
        if (!(${isDone})) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });
    const painted = await new Promise((resolve) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(null);
    }));
    return painted - began;
  })()`;
}

/** Types a search; done when the log tells another number of calls. */
export function filterFor(search: string): string {
  const field = `document.querySelector('[data-testid=call-search]')`;
  const count = `document.querySelector('[data-testid=call-count]').textContent`;
  return timed(
    `const told = ${count};
     Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(${field}, ${JSON.stringify(search)});
     ${field}.dispatchEvent(new InputEvent('input', { bubbles: true }))`,
    `${count} !== told`,
  );
}

/** Presses on the track of the scrubber; done when every panel shows that moment. */
export function scrubTo(share: number): string {
  const track = `document.querySelector('[data-testid=scrubber-thumb]').parentElement`;
  return timed(
    `const { left, width, top } = ${track}.getBoundingClientRect();
     const at = { bubbles: true, cancelable: true, clientX: left + width * ${String(share)}, clientY: top + 2 };
     const before = document.querySelector('[data-testid=moment]').dataset.position;
     ${track}.dispatchEvent(new MouseEvent('mousedown', at));
     document.dispatchEvent(new MouseEvent('mouseup', at))`,
    `document.querySelector('[data-testid=moment]').dataset.position !== before &&
     document.querySelector('[data-testid=moment]').dataset.position === document.querySelector('[data-testid=scrubber]').dataset.position`,
  );
}

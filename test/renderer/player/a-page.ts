import { onTestFinished, vi } from 'vitest';

/** As much of an element as the player's frame uses. */
export class AnElement {
  children: readonly AnElement[] = [];
  textContent = '';
  className = '';
  readonly dataset: Record<string, string> = {};
  private parent: AnElement | null = null;
  private onClick: () => void = () => undefined;

  constructor(readonly tag: string) {}

  get isConnected(): boolean {
    return this.parent !== null;
  }

  append(...added: readonly AnElement[]): void {
    for (const child of added) {
      child.remove();
      child.parent = this;
    }
    this.children = [...this.children, ...added];
  }

  remove(): void {
    if (this.parent !== null) this.parent.children = this.parent.children.filter((child) => child !== this);
    this.parent = null;
  }

  setAttribute(): void {
    // No test looks at one.
  }

  addEventListener(type: string, act: () => void): void {
    if (type === 'click') this.onClick = act;
  }

  click(): void {
    this.onClick();
  }

  /** Those of the tag in it, at any depth. */
  all(tag: string): readonly AnElement[] {
    return this.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...child.all(tag)]);
  }
}

class ADocument {
  readonly body = new AnElement('body');
  readonly head = new AnElement('head');
  readonly documentElement = new AnElement('html');
  title = '';

  createElement(tag: string): AnElement {
    return new AnElement(tag);
  }

  querySelector(): null {
    return null;
  }

  querySelectorAll(): readonly AnElement[] {
    return [];
  }
}

/** As much of a window that was opened as the player's frame uses. */
export class AWindow {
  closed = false;
  private shown = { page: new ADocument(), href: 'about:blank', isForeign: false };
  private next: string | null = null;
  private whileUnloading: () => void = () => undefined;

  /** Anyone may lead a window, whose address only its own origin may read. */
  readonly location = Object.defineProperty({ replace: (href: string) => void (this.next = href) }, 'href', {
    get: () => this.reachable().href,
  });

  get document(): ADocument {
    return this.reachable().page;
  }

  /** Content leads the window to a page of its own. */
  lead(href: string, isForeign: boolean, whileUnloading: () => void): void {
    this.shown = { page: new ADocument(), href, isForeign };
    this.whileUnloading = whileUnloading;
  }

  /** The page that the window was last led to begins. */
  arrive(): void {
    if (this.next === null) return;
    this.whileUnloading();
    this.shown = { page: new ADocument(), href: this.next, isForeign: false };
  }

  addEventListener(): void {
    // No test makes a window go by itself.
  }

  open(): void {
    // What a frame shows is up to the test.
  }

  focus(): void {
    // Nothing to be seen of it.
  }

  close(): void {
    this.closed = true;
  }

  private reachable() {
    if (this.shown.isForeign) throw new DOMException('of another origin', 'SecurityError');
    return this.shown;
  }
}

/** A page for this test, in a browser that opens windows or refuses to. */
export function aPage({ opensWindows = true } = {}) {
  const windows: AWindow[] = [];
  const page = new ADocument();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', {
    open: () => {
      if (!opensWindows) return null;
      windows.push(new AWindow());
      return windows.at(-1);
    },
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return { page, windows };
}

import type { CoverWords } from '../shell-frame-protocol';

const testId = 'content-cover';

/** Of a page that has no style sheet of ours: content may have led the window there. */
const look: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  maxWidth: 'none',
  maxHeight: 'none',
  boxSizing: 'border-box',
  margin: '0',
  padding: '20vh 1.5rem 1.5rem',
  border: '0',
  background: 'Canvas',
  color: 'CanvasText',
  font: '1.125rem/1.6 system-ui, sans-serif',
  textAlign: 'center',
  outline: 'none',
};

/**
 * Lays words above all of a page and keeps keyboard and focus from it, until they are taken away by null; laid again it is the topmost.
 * Escape does not end it.
 */
export function coverBy(page: Document, words: CoverWords | null): void {
  const found = page.querySelector<HTMLDialogElement>(`dialog[data-testid="${testId}"]`);
  if (words === null) {
    found?.remove();
    return;
  }
  const cover = found ?? newCover(page);
  if (cover.dataset['said'] !== words.title + words.text) {
    cover.dataset['said'] = words.title + words.text;
    const [title, text] = [page.createElement('h1'), page.createElement('p')];
    title.textContent = words.title;
    text.textContent = words.text;
    cover.replaceChildren(title, text);
    cover.ariaLabel = words.title;
  }
  if (!cover.open) cover.showModal();
}

function newCover(page: Document): HTMLDialogElement {
  const cover = page.createElement('dialog');
  const { lang, dir, dataset } = document.documentElement;
  cover.dataset['testid'] = testId;
  cover.lang = lang;
  cover.dir = dir;
  Object.assign(cover.style, look, { colorScheme: dataset['scheme'] ?? 'light' });
  cover.addEventListener('cancel', (event) => event.preventDefault());
  cover.addEventListener('close', () => {
    if (cover.isConnected) cover.showModal();
  });
  page.body.append(cover);
  return cover;
}

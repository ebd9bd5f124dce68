import { directionOf, spokenLanguage } from '../../src-shared/kernel/languages';
import { shellWords, type ShellWord } from './words';

/** What the page shows: a sentence, a button, and the course in a frame or in a window. It speaks the browser's language. */
export interface Stage {
  say(word: ShellWord | null): void;
  offerWindow(word: ShellWord, open: () => void): void;
  showFrame(url: string): HTMLIFrameElement;
  clear(): void;
}

export function createStage(page: Document): Stage {
  const language = spokenLanguage(navigator.languages);
  const words = shellWords[language];
  page.documentElement.lang = language;
  page.documentElement.dir = directionOf(language);
  const bar = page.createElement('div');
  bar.setAttribute('role', 'status');
  bar.className = 'bar';
  page.body.appendChild(bar);
  let frame: HTMLIFrameElement | null = null;
  const say = (word: ShellWord | null): void => {
    bar.textContent = word === null ? '' : words[word];
    bar.hidden = word === null;
  };
  return {
    say,
    offerWindow: (word, open) => {
      say(word);
      const button = page.createElement('button');
      button.textContent = words.openWindow;
      button.onclick = open;
      bar.appendChild(button);
    },
    showFrame: (url) => {
      frame = page.createElement('iframe');
      frame.title = page.title;
      frame.allow = 'fullscreen; autoplay';
      frame.referrerPolicy = 'origin';
      frame.src = url;
      page.body.appendChild(frame);
      return frame;
    },
    clear: () => {
      frame?.remove();
      frame = null;
    },
  };
}

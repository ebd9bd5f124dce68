import type { WindowWords } from '../shell-frame-protocol';
import classes from './window-card.module.css';

/**
 * What the player shows while content stands in a window of its own, or waits for one. It is drawn here and not by the shell, since a
 * browser opens a window only for the page that was pressed, and the window's opener must be this one.
 */
export interface WindowCard {
  show(state: CardState, onPress: () => void): void;
  hide(): void;
  /** The shell's language and colours; nothing is drawn before they are known. */
  dress(words: WindowWords): void;
}

/** `waiting`: the browser wants the learner to open the window. `refused`: the learner did, and the browser has not opened it. */
export type CardState = 'waiting' | 'refused' | 'open';

export function createWindowCard(place: HTMLElement): WindowCard {
  let words: WindowWords | null = null;
  let shown: { readonly state: CardState; readonly onPress: () => void } | null = null;
  let card: HTMLElement | null = null;

  const draw = () => {
    card?.remove();
    card = null;
    if (shown === null || words === null) return;
    card = cardOf(words, shown.state, shown.onPress);
    place.append(card);
  };
  return {
    show: (state, onPress) => {
      shown = { state, onPress };
      draw();
    },
    hide: () => {
      shown = null;
      draw();
    },
    dress: (given) => {
      words = given;
      const { documentElement: page } = document;
      page.lang = given.language;
      page.dir = given.direction;
      page.dataset['scheme'] = given.colourScheme;
      draw();
    },
  };
}

function cardOf(words: WindowWords, state: CardState, onPress: () => void): HTMLElement {
  // The main landmark is the shell's.
  const card = document.createElement('section');
  card.className = classes['card'] ?? '';
  card.dataset['testid'] = 'content-window';
  card.dataset['state'] = state;
  const { title, text, button } = words[state === 'refused' ? 'waiting' : state];
  const press = element('button', button);
  press.dataset['testid'] = 'content-window-button';
  press.addEventListener('click', onPress);
  const heading = element('h1', title);
  heading.id = 'content-window-title';
  card.setAttribute('aria-labelledby', heading.id);
  card.append(heading, element('p', text), press);
  if (state === 'refused') {
    const refused = element('p', words.refused);
    refused.setAttribute('role', 'alert');
    card.append(refused);
  }
  return card;
}

function element(name: 'h1' | 'p' | 'button', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

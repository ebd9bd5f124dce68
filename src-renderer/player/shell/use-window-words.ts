import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from './conversation';
import { usePlayerSay } from './use-player-say';

/** Keeps the frame told what to say while content stands in a window of its own, as soon as it listens. */
export function useWindowWords(isListening: boolean, talk: RefObject<Conversation | null>): void {
  const say = usePlayerSay();
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? i18n.language;
  const colourScheme = useComputedColorScheme('light');
  const words = {
    language,
    direction: i18n.dir(language),
    colourScheme,
    waiting: wordsOf('waiting'),
    open: wordsOf('open'),
    refused: say('window.refused'),
  };
  const told = useRef('');
  useEffect(() => {
    const text = JSON.stringify(words);
    if (!isListening || told.current === text) return;
    told.current = text;
    talk.current?.giveWords(words);
  });

  function wordsOf(state: 'waiting' | 'open') {
    return {
      title: say(`window.${state}.title`),
      text: say(`window.${state}.text`),
      button: say(`window.${state}.button`),
    };
  }
}

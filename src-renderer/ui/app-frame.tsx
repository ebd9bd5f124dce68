import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import './ground.css';
import {
  DirectionProvider,
  localStorageColorSchemeManager,
  MantineProvider,
  MantineThemeProvider,
  useDirection,
} from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useEffect, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { useSay, type I18n } from './i18n';
import { styleNonce } from './style-nonce';
import { theme } from './theme';
import type { UiWords } from './words';
import { themeVariables } from './theme-variables';

const colourSchemes = localStorageColorSchemeManager({ key: 'lectern-colour-scheme' });

/** What every window of ours stands in: look, language, direction, dialogs, notices. */
export function AppFrame({ i18n, children }: { readonly i18n: I18n; readonly children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18n}>
      <DirectionProvider initialDirection={i18n.dir()}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={themeVariables}
          colorSchemeManager={colourSchemes}
          defaultColorScheme="auto"
          getStyleNonce={styleNonce}
        >
          <LanguageOnPage />
          <Named>
            <Notifications position="bottom-right" limit={4} />
            <ModalsProvider>{children}</ModalsProvider>
          </Named>
        </MantineProvider>
      </DirectionProvider>
    </I18nextProvider>
  );
}

/** Dialogs and notices, the cross of each with a name. */
function Named({ children }: { readonly children: ReactNode }) {
  const say = useSay<UiWords>('ui');
  const crossed = { defaultProps: { closeButtonProps: { 'aria-label': say('close') } } };
  return (
    <MantineThemeProvider
      inherit
      theme={{ components: { Modal: crossed, Drawer: crossed, Notification: crossed } }}
    >
      {children}
    </MantineThemeProvider>
  );
}

/** Keeps `lang` and `dir` of the document and the direction of components in step with the language. */
function LanguageOnPage() {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const language = i18n.resolvedLanguage ?? i18n.language;
  useEffect(() => {
    document.documentElement.lang = language;
    setDirection(i18n.dir(language));
  }, [i18n, language, setDirection]);
  return null;
}

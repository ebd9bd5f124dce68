import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { apiWords } from '../../../src-renderer/api/words';
import { findingsInWords } from '../../../src-renderer/api/words/findings';
import { inspectorWords } from '../../../src-renderer/inspector/words';
import { engineWords } from '../../../src-renderer/inspector/words/engine';
import { manageWords } from '../../../src-renderer/manage/words';
import { playerWords } from '../../../src-renderer/player/words';
import { startI18n } from '../../../src-renderer/ui/i18n';

/** The markup of a part of a window, in English. */
export function markupOf(part: ReactNode): string {
  const i18n = startI18n({
    api: apiWords,
    findings: findingsInWords,
    inspector: inspectorWords,
    engine: engineWords,
    manage: manageWords,
    player: playerWords,
  });
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <MantineProvider env="test">{part}</MantineProvider>
    </I18nextProvider>,
  );
}

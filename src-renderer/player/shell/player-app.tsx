import '../../api/no-eval';
import { createRoot } from 'react-dom/client';
import { AppFrame } from '../../ui/app-frame';
import { speak, startI18n } from '../../ui/i18n';
import { rememberedLanguage } from '../../ui/remembered-language';
import { shareStyleNonce } from '../../ui/style-nonce';
import { playerWords } from '../words';
import type { Beginning } from './begin-course';
import { openedCourse } from './open-course';
import { Player } from './player';
import type { WindowClosing } from './window-closing';

/** Draws the controls around a course that may be running already. */
export async function showPlayer(beginning: Beginning, closing: WindowClosing): Promise<void> {
  shareStyleNonce();
  const opening = openedCourse(beginning);
  const i18n = startI18n({ player: playerWords });
  await speak(i18n, rememberedLanguage());
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <AppFrame i18n={i18n}>
      <Player opening={opening} closing={closing} />
    </AppFrame>,
  );
}

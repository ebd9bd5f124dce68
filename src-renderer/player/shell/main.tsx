/*
 * Threat model. This page belongs to the API origin and holds a launch token. Titles and everything the content frame says come
 * from package authors and are shown as plain text only. The frame is of another origin, in a sandbox that cannot navigate this
 * window; popups of content stay in the sandbox too, so that they cannot lead this window away through their opener.
 */
import '../../api/no-eval';
import { createRoot } from 'react-dom/client';
import { AppFrame } from '../../ui/app-frame';
import { startI18n } from '../../ui/i18n';
import { shareStyleNonce } from '../../ui/style-nonce';
import { playerWords } from '../words';
import { launchAddressFrom } from './launch-address';
import { openCourse } from './open-course';
import { Player } from './player';

shareStyleNonce();
const launch = launchAddressFrom(location.href);
const opening = openCourse(launch, location.origin);
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <AppFrame i18n={startI18n({ player: playerWords }, 'auto')}>
      <Player opening={opening} />
    </AppFrame>,
  );
}
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

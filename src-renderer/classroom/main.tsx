/*
 * Threat model. This page comes over plain http to devices that several learners share. Names, titles and messages are shown as plain text;
 * of a learner nothing is kept but the visit (api/room-visit.ts), and nothing is drawn once that is over, also when the browser brings a page back.
 */
import '../api/no-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AppFrame } from '../ui/app-frame';
import { speak, startI18n } from '../ui/i18n';
import { rememberedLanguage } from '../ui/remembered-language';
import { shareStyleNonce } from '../ui/style-nonce';
import { ClassroomApp } from './classroom-app';
import { RoomQueries } from './room-queries';
import { classroomWords } from './words';

shareStyleNonce();
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
const i18n = startI18n({ classroom: classroomWords });
await speak(i18n, rememberedLanguage());
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');

createRoot(place).render(
  <StrictMode>
    <AppFrame i18n={i18n}>
      <Router hook={useHashLocation}>
        <RoomQueries>
          <ClassroomApp />
        </RoomQueries>
      </Router>
    </AppFrame>
  </StrictMode>,
);

import './api/no-eval';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { apiWords } from './api/words';
import { findingsInWords } from './api/words/findings';
import { inspectorWords } from './inspector/words';
import { engineWords } from './inspector/words/engine';
import { Entrance } from './manage/entrance/entrance';
import { UploadsProvider } from './manage/imports/uploads-provider';
import { ManageApp } from './manage/manage-app';
import { ObeySettings } from './manage/obey-settings';
import { manageWords } from './manage/words';
import { AppFrame } from './ui/app-frame';
import { speak, startI18n } from './ui/i18n';
import { rememberedLanguage } from './ui/spoken-language';
import { shareStyleNonce } from './ui/style-nonce';

/*
 * The one page of the owner's windows: it puts the rooms together, which do not know each other. Addresses are in the hash,
 * so that one file serves them all.
 */

const InspectorPage = lazy(async () => ({
  default: (await import('./inspector/inspector-page')).InspectorPage,
}));
const ComparePage = lazy(async () => ({
  default: (await import('./inspector/compare/compare-page')).ComparePage,
}));
const ReplayPage = lazy(async () => ({
  default: (await import('./inspector/compare/replay-page')).ReplayPage,
}));

const FilePage = lazy(async () => ({
  default: (await import('./inspector/file/file-page')).FilePage,
}));

const ProfilesPage = lazy(async () => ({
  default: (await import('./inspector/profiles/profiles-page')).ProfilesPage,
}));

shareStyleNonce();
const i18n = startI18n({
  api: apiWords,
  findings: findingsInWords,
  manage: manageWords,
  inspector: inspectorWords,
  engine: engineWords,
});
await speak(i18n, rememberedLanguage());
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');

createRoot(place).render(
  <StrictMode>
    <AppFrame i18n={i18n}>
      <Router hook={useHashLocation}>
        <Entrance>
          <ObeySettings />
          <UploadsProvider>
            <Switch>
              <Route path="/sessions/:sessionId/inspect/*?">
                {({ sessionId, '*': address = '' }) => (
                  <Suspense fallback={null}>
                    <InspectorPage
                      key={sessionId}
                      sessionId={sessionId}
                      path={`/sessions/${sessionId}/inspect`}
                      address={address}
                    />
                  </Suspense>
                )}
              </Route>
              <Route path="/session-file/*?">
                {({ '*': address = '' }) => (
                  <Suspense fallback={null}>
                    <FilePage path="/session-file" address={address} />
                  </Suspense>
                )}
              </Route>
              <Route path="/sessions/:sessionId/profiles">
                {({ sessionId }) => (
                  <Suspense fallback={null}>
                    <ProfilesPage key={sessionId} sessionId={sessionId} />
                  </Suspense>
                )}
              </Route>
              <Route path="/sessions/:sessionId/compare/:otherId?">
                {({ sessionId, otherId }) => (
                  <Suspense fallback={null}>
                    <ComparePage key={sessionId} sessionId={sessionId} otherId={otherId} />
                  </Suspense>
                )}
              </Route>
              <Route path="/sessions/:sessionId/replay/:version?">
                {({ sessionId, version }) => (
                  <Suspense fallback={null}>
                    <ReplayPage
                      key={sessionId}
                      sessionId={sessionId}
                      version={version !== undefined && /^\d{1,9}$/.test(version) ? Number(version) : null}
                    />
                  </Suspense>
                )}
              </Route>
              <Route component={ManageApp} />
            </Switch>
          </UploadsProvider>
        </Entrance>
      </Router>
    </AppFrame>
  </StrictMode>,
);

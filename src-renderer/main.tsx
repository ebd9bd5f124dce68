import './api/no-eval';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { keepWayInForNewTabs } from './api/new-tabs';
import { apiWords } from './api/words';
import { findingsInWords } from './api/words/findings';
import { inspectorPages } from './inspector/pages';
import { inspectorWords } from './inspector/words';
import { engineWords } from './inspector/words/engine';
import { Entrance } from './manage/entrance/entrance';
import { AnswerAsked } from './manage/imports/answer-asked';
import { UploadsProvider } from './manage/imports/uploads-provider';
import { ManageApp } from './manage/manage-app';
import { ObeySettings } from './manage/obey-settings';
import { manageWords } from './manage/words';
import { AppFrame } from './ui/app-frame';
import { speak, startI18n } from './ui/i18n';
import { rememberedLanguage } from './ui/remembered-language';
import { shareStyleNonce } from './ui/style-nonce';

/*
 * The one page of the owner's windows: it puts the rooms together, which do not know each other. Addresses are in the hash,
 * so that one file serves them all.
 */

shareStyleNonce();
keepWayInForNewTabs(document);
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
            <AnswerAsked />
            <Switch>
              {inspectorPages.map(({ path, show }) => (
                <Route key={path} path={path}>
                  {(said) => <Suspense fallback={null}>{show(said)}</Suspense>}
                </Route>
              ))}
              <Route component={ManageApp} />
            </Switch>
          </UploadsProvider>
        </Entrance>
      </Router>
    </AppFrame>
  </StrictMode>,
);

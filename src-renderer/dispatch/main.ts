/*
 * Threat model. This page lies in somebody else's LMS, with the rights of content there, and shows a page of ours. It hears from that page
 * by postMessage: only messages of the window that it opened itself, from the origin of its launch address, are read, and nothing of them
 * but words of fixed lists and numbers reaches the LMS. What it tells us is the learner's id and name, in the launch address.
 */
import { findApi } from './find-api';
import { openOuter, type Outer } from './outer';
import { heardFrom, type Result } from './result';
import { createStage } from './stage';

/** So long may the course take to show a sign of life before a window is offered. */
const patienceMs = 12_000;

function start(): void {
  const stage = createStage(document);
  const { launchUrl = '', scorm = '' } = document.body.dataset;
  const version = scorm === '2004' ? '2004' : '1.2';
  const api = findApi(window, version === '1.2' ? 'API' : 'API_1484_11');
  const outer = api && openOuter(api, version);
  if (outer === null) stage.say('noLms');
  else if (outer.learnerId === '') stage.say('noLearner');
  else play(outer, addressFor(launchUrl, outer), stage);
}

function addressFor(launchUrl: string, { learnerId, learnerName }: Outer): string {
  const url = new URL(launchUrl);
  url.searchParams.set('user_id', learnerId);
  if (learnerName !== '') url.searchParams.set('name', learnerName);
  return url.href;
}

function play(outer: Outer, address: string, stage: ReturnType<typeof createStage>): void {
  const origin = new URL(address).origin;
  const visit = measureVisit();
  let latest: Result | null = null;
  let shown: Window | null = null;
  let isHeard = false;

  const report = (): void => {
    if (latest !== null) outer.report(latest, visit.secondsAt(latest));
  };
  const openWindow = (): void => {
    stage.clear();
    shown = window.open(address, 'lectern-dispatch');
    stage.offerWindow(shown === null ? 'blocked' : 'inWindow', openWindow);
  };
  const offer = (): void => {
    if (!isHeard) stage.offerWindow('slow', openWindow);
  };

  window.addEventListener('message', (event) => {
    const heard = event.origin === origin && event.source === shown ? heardFrom(event.data) : null;
    if (heard === null || heard.type === 'scorm.error') return;
    if (!isHeard) stage.say(null);
    isHeard = true;
    latest = heard.result;
    if (heard.type === 'scorm.ready') visit.begin(latest);
    report();
    if (heard.type !== 'scorm.terminated') return;
    outer.finish();
    stage.clear();
    stage.say('ended');
  });
  document.addEventListener('securitypolicyviolation', offer);
  window.addEventListener('pagehide', () => {
    report();
    outer.finish();
  });
  stage.say('loading');
  shown = stage.showFrame(address).contentWindow;
  setTimeout(offer, patienceMs);
}

/** The course's own count of time is that of all visits; where it does not count, the clock does. */
function measureVisit() {
  const startedAtMs = Date.now();
  let earlierSeconds = 0;
  return {
    begin: ({ totalSeconds }: Result): void => {
      earlierSeconds = totalSeconds;
    },
    secondsAt: ({ totalSeconds }: Result): number => {
      const counted = totalSeconds - earlierSeconds;
      return counted > 0 ? counted : (Date.now() - startedAtMs) / 1000;
    },
  };
}

start();

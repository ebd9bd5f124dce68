import type { FrameBoot, ToFrame } from '../../../src-shared/contract/player';
import { paced } from '../../../src-shared/kernel/paced';
import { attemptFromSnapshot } from '../../../src-shared/scorm/attempt';
import type { Notice, Progress, ShellMessage } from '../shell-frame-protocol';
import { offerApi } from './api-object';
import { watchApiWalk, type ApiWalk } from './api-walk';
import { createAttemptRunner, type AttemptRunner } from './attempt-runner';
import { pageClock } from '../clock';
import { meetFaults } from './faults';
import { chainOf, noteBegin } from './interceptor';
import { openJournalSocket } from './journal-socket';
import { createOutbox, type Outbox } from './outbox';
import { createOutboxStorage, forgetEpoch, leftovers, type OutboxPlace } from './outbox-storage';
import type { RunAddress } from './run-address';
import { messageFrom, postJournal, postObserved } from './server-line';
import { linkToShell, type ShellLink } from './shell-link';
import { createPlaces, type Places } from './places';
import { createStage } from './stage';
import { watchContent } from './watch-content';
import { createWindowCard, type WindowCard } from './window-card';

/** Not more often than the eye follows. */
const viewPauseMs = 50;

export interface RunSurroundings {
  readonly address: RunAddress;
  readonly place: OutboxPlace;
  /** Who may speak to the frame. */
  readonly shellOrigin: string;
}

/** Puts the parts of one run together and lets content in. */
export function runAttempt(boot: FrameBoot, { address, place, shellOrigin }: RunSurroundings): void {
  const tellNews = tellingOnce(
    () => link,
    () => runner.progress(),
  );
  const tellView = paced(pageClock, viewPauseMs, () => {
    tellNews();
    tellShell(link, runner, outbox);
  });
  const link = linkToShell(shellOrigin, (message) =>
    hearShell(message, { link, runner, outbox, card, places }),
  );
  const socket = openJournalSocket({
    url: address.journalSocket,
    clock: pageClock,
    onOpen: () => outbox.connected(),
    onDown: () => outbox.disconnected(),
    onText: (text) => hearServer(messageFrom(text), link, runner, outbox),
  });
  const outbox = createOutbox({
    epoch: boot.epoch,
    lastNumber: boot.lastNumber,
    clock: pageClock,
    storage: createOutboxStorage(place, { epoch: boot.epoch, ticket: address.ticket }),
    socket: () => socket,
    post: (text, outlivesPage) => postJournal(address, text, outlivesPage),
    onChange: tellView,
    onFenced: () => runner.fence(),
    onOnlyHere: () => link.tell({ type: 'notice', notice: { kind: 'only-here', detail: '' } }),
  });
  const card = createWindowCard(document.body);
  const walk = watchApiWalk(window, boot.course.scormVersion, () => places.home());
  const state = attemptFromSnapshot(boot.course, boot.snapshot);
  const interceptors = [noteBegin(pageClock), meetFaults(state, pageClock, () => runner.kill())];
  const answer = chainOf(interceptors, (call) => runner.call(call));
  const offer = (place: Window) => offerApi(place, boot.course.scormVersion, answer, () => walk.noteFound());
  const places = createPlaces({
    opensIn: boot.opensIn,
    needsWindow: boot.needsWindow,
    clock: pageClock,
    card,
    offer,
    onCloseAsked: () => runner.closeAsked(),
    onWindowGone: () => runner.windowGone(),
  });
  const stage = createStage({
    places,
    filesBase: address.files,
    notify: (notice) => link.tell({ type: 'notice', notice }),
    onFrame: (frame) => {
      content.watch(frame);
      frame.addEventListener('load', () => link.tell({ type: 'shown' }), { once: true });
    },
  });
  const content = watchContent({
    clock: pageClock,
    filesBase: address.files,
    activityId: () => runner.view().activityId,
    tell: (observed) => postObserved(address, observed),
  });
  const runner = createAttemptRunner({
    state,
    clock: pageClock,
    stage,
    record: (entry) => outbox.add(entry),
    notify: (notice) => {
      if (notice.kind === 'api-not-found') content.noteWalk(walk.text());
      link.tell({ type: 'notice', notice: withWalk(notice, walk) });
    },
    onChange: tellView,
  });

  offer(window);
  window.close = () => runner.closeAsked();
  window.addEventListener('pagehide', () => {
    runner.pageGoes();
    outbox.lastWord();
  });
  runner.start(boot.delivered);
  void handOverLeftovers(place, address, boot.epoch);
}

function withWalk(notice: Notice, walk: ApiWalk): Notice {
  return notice.kind === 'api-not-found' ? { ...notice, detail: walk.text() } : notice;
}

function hearServer(message: ToFrame | null, link: ShellLink, runner: AttemptRunner, outbox: Outbox): void {
  if (message?.type === 'external') runner.external(message);
  else if (message?.type === 'content-changed')
    link.tell({ type: 'notice', notice: { kind: 'content-changed', detail: message.paths[0] ?? '' } });
  else if (message !== null) outbox.take(message);
}

interface Hearers {
  readonly link: ShellLink;
  readonly runner: AttemptRunner;
  readonly outbox: Outbox;
  readonly card: WindowCard;
  readonly places: Pick<Places, 'cover'>;
}

function hearShell(message: ShellMessage, { link, runner, outbox, card, places }: Hearers): void {
  if (message.type === 'ping') link.tell({ type: 'pong', count: message.count });
  else if (message.type === 'window-words') card.dress(message.words);
  else if (message.type === 'cover') places.cover(message.words);
  else if (message.type === 'navigate') void runner.navigate(message.request, message.target);
  else if (message.type === 'leave') void leave(link, runner, outbox);
}

async function leave(link: ShellLink, runner: AttemptRunner, outbox: Outbox): Promise<void> {
  await runner.navigate('suspendAll');
  await outbox.drained();
  link.tell({ type: 'left' });
}

function tellShell(link: ShellLink, runner: AttemptRunner, outbox: Outbox): void {
  const view = { ...runner.view(), save: outbox.saveState(), pendingCount: outbox.pendingCount() };
  link.tell({ type: 'view', view });
}

/** Tells the shell how far the learner is, if that has changed since it was told. */
function tellingOnce(link: () => ShellLink, progressNow: () => Progress): () => void {
  let told: Progress | null = null;
  return () => {
    const progress = progressNow();
    if (progress !== told) link().tell({ type: 'progress', progress });
    told = progress;
  };
}

/** Entries of earlier pages cannot be appended any more; the server keeps them aside, and only then they are forgotten here. */
async function handOverLeftovers(place: OutboxPlace, address: RunAddress, epoch: number): Promise<void> {
  for (const message of leftovers(place)) {
    if (message.epoch >= epoch) continue;
    const answer = await postJournal(address, JSON.stringify(message), false);
    if (answer?.type === 'fenced' || answer?.type === 'ack') forgetEpoch(place, message.epoch);
  }
}

/*
 * Threat model. This document belongs to the content origin, and so does every script of the package: content may read, change or
 * break anything here. Nothing is kept here that content may not have: the ticket opens this one run only, no key and no other
 * package is within reach, and the server checks each entry. What we do ourselves: keep the engine's answers right for honest
 * content, and never lose what it said.
 */
import './frame.css';
import type { FailureReason } from '../shell-frame-protocol';
import { oneAtATime } from '../../api/one-at-a-time';
import { pageClock } from '../clock';
import { runAttempt } from './run-attempt';
import { createSeal } from '../../../src-shared/kernel/seal';
import { handOverAll } from './hand-over';
import { forgetEpoch, leftovers, pageStorage, type OutboxPlace } from './outbox-storage';
import { runAddressFrom, type RunAddress } from './run-address';
import { bootFrom, fetchBoot, postLeftovers, postOutbox } from './server-line';
import { linkToShell, askedByShell } from './shell-link';

const mostTries = 8;
const retryMs = 700;

/** The server writes into this document which origin may give it a run. */
const shellOrigin = document.querySelector<HTMLMetaElement>('meta[name="shell-origin"]')?.content ?? '';

async function start(): Promise<void> {
  const begin = await askedByShell(shellOrigin);
  if (begin.type === 'hand-over') {
    handOverWhenAsked();
    return;
  }
  const address = runAddressFrom(begin.runUrl);
  const boot = begin.boot === null ? await fetchBoot(address) : bootFrom(begin.boot);
  if (typeof boot === 'number') {
    tellFailure(boot === 0 ? 'unreachable' : 'refused', boot);
  } else if (boot.lastNumber > 0) {
    tellFailure('reloaded', 0);
  } else {
    const seal = createSeal(boot.outboxKey);
    const place = { storage: pageStorage(), sessionId: boot.sessionId, seal };
    if (await isRecovered(place, address, boot.epoch))
      linkToShell(shellOrigin, () => undefined).tell({ type: 'recovered' });
    else runAttempt(boot, { address, place, shellOrigin });
  }
}

/** The page of a room asks for it whenever its host has answered. */
function handOverWhenAsked(): void {
  const once = oneAtATime();
  const handOver = () => once(() => handOverAll(pageStorage(), postOutbox));
  linkToShell(shellOrigin, (message) => {
    if (message.type === 'hand-over') handOver();
  });
  handOver();
}

/** What the page before this one had made and not sent comes first: the course goes on from there. */
async function isRecovered(place: OutboxPlace, address: RunAddress, epoch: number): Promise<boolean> {
  const [last] = leftovers(place)
    .filter((message) => message.epoch < epoch)
    .slice(-1);
  if (last === undefined || !(await isTaken(address, JSON.stringify(last)))) return false;
  forgetEpoch(place, last.epoch);
  return true;
}

/** Asked again where no answer came, for a while: then the course begins, and what waits is handed in beside it. */
async function isTaken(address: RunAddress, text: string): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const taken = await postLeftovers(address, text);
    if (taken !== null) return taken;
    await new Promise((resolve) => pageClock.after(retryMs, () => resolve(null)));
  }
  return false;
}

function tellFailure(reason: FailureReason, status: number): void {
  linkToShell(shellOrigin, () => undefined).tell({ type: 'failed', reason, status });
}

void start();

/*
 * Threat model. This document belongs to the content origin, and so does every script of the package: content may read, change or
 * break anything here. Nothing is kept here that content may not have: the ticket opens this one run only, no key and no other
 * package is within reach, and the server checks each entry. What we do ourselves: keep the engine's answers right for honest
 * content, and never lose what it said.
 */
import './frame.css';
import { runAttempt } from './run-attempt';
import { createSeal } from './outbox-seal';
import { pageStorage } from './outbox-storage';
import { runAddressFrom } from './run-address';
import { fetchBoot } from './server-line';
import { tellFailure } from './shell-link';

async function start(): Promise<void> {
  const address = runAddressFrom(location.href);
  const boot = await fetchBoot(address);
  if (typeof boot === 'number') {
    tellFailure({ type: 'failed', reason: boot === 0 ? 'unreachable' : 'refused', status: boot });
  } else if (boot.lastNumber > 0) {
    tellFailure({ type: 'failed', reason: 'reloaded', status: 0 });
  } else {
    const seal = await createSeal(boot.outboxKey);
    runAttempt(boot, address, { storage: pageStorage(), sessionId: boot.sessionId, seal });
  }
}

void start();

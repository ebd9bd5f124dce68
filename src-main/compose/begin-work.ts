import { type Closing } from '../platform/closing';
import type { Services } from './create-services';

/** What goes on by itself, from here until it is closed. */
export async function beginWork(services: Services, closing: Closing): Promise<void> {
  const { store, packages, imports, watched, webhooks, verification, sessions, links } = services;
  const { dispatches, usage, analytics, sync, fetches, licences, assigned, bundles } = services;
  closing.add(() => analytics.close());
  closing.add(() => usage.close());
  closing.add(() => store.close());
  closing.add(() => sessions.close());
  await packages.sweep();
  await sessions.sweep();
  await imports.resume();
  closing.add(() => imports.close());
  await bundles.sweep();
  closing.add(() => bundles.close());
  watched.start();
  closing.add(() => watched.close());
  webhooks.resume();
  closing.add(() => webhooks.close());
  dispatches.watch();
  closing.add(() => dispatches.close());
  verification.wake();
  closing.add(() => verification.close());
  links.follow();
  closing.add(() => links.close());
  closing.add(() => fetches.stopped());
  sync.resume();
  closing.add(() => sync.close());
  licences.settleAll();
  assigned.settleAll();
  fetches.resume();
  closing.add(() => fetches.stop());
}

/* In a process of its own, on another host: a learner who comes into a room, plays, and looks what else is open there. Tells it in one line. */
import { setTimeout as pause } from 'node:timers/promises';
import { openPorts } from './open-ports';
import { comeIntoRoom, type LearnerWish } from './room-learner';

const wish = JSON.parse(process.argv[2] ?? '') as LearnerWish;

for (let tries = 0; ; tries += 1) {
  const answer = await fetch(`${wish.origin}/room/entrance`).catch(() => null);
  if (answer?.ok === true) break;
  if (tries === 200) throw new Error(`Nobody answers at ${wish.origin}`);
  await pause(100);
}
const learner = await comeIntoRoom(wish);
learner.call('LMSInitialize', '');
const before = learner.call('LMSGetValue', 'cmi.core.lesson_location');
learner.call('LMSSetValue', 'cmi.core.lesson_location', 'from another host');
learner.call('LMSCommit', '');
await learner.leave();
const ports = await openPorts(new URL(wish.origin).hostname);
console.log(JSON.stringify({ before, acknowledged: learner.acknowledged(), ports }));
process.exit(0);

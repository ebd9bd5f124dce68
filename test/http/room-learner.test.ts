import { expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { comeIntoRoom } from '../support/room-learner';
import { zipFixture } from '../support/zip-fixture';
import { givenRoom } from './given-room';

test('a device of the tests whose entries are not taken says whose, how many and how it stands', async () => {
  await using room = await givenRoom();
  const { package_id: packageId } = await room.server.upload(await zipFixture('scorm12-single'));
  await room.server.call(contract.assignPackages, { package_ids: [packageId], everyone: true });
  const { learner_id: learnerId } = await room.server.call(contract.createLearner, { name: 'Ada' });
  const { code } = room.room;
  const learner = await comeIntoRoom({ origin: room.origin, code, learnerId, packageId });
  learner.call('LMSInitialize', '');
  await learner.drained();
  learner.cut();
  learner.call('LMSSetValue', 'cmi.core.lesson_location', '2');
  await expect(learner.drained(200)).rejects.toThrow(
    `${learnerId}, session ${learner.sessionId}, epoch 1: after 200 ms 1 entries wait (acknowledged up to 1 of 2)`,
  );
  learner.mend();
  await learner.leave();
  learner.end();
});

import { contract } from '../../src-shared/contract';
import { openRoomWork } from '../../src-shared/contract/room-visit';
import { zipFixture } from '../support/zip-fixture';
import { givenRoom } from './given-room';
import { openPage } from './journal-page';

export type GivenRoomCourse = Awaited<ReturnType<typeof givenRoomCourse>>;

/** An open room with a course of the fixtures that everybody is to do. */
export async function givenRoomCourse(fixture: string, options: Parameters<typeof givenRoom>[0] = {}) {
  const room = await givenRoom(options);
  const { package_id: packageId } = await room.server.upload(await zipFixture(fixture));
  await room.server.call(contract.assignPackages, { package_ids: [packageId], everyone: true });
  return {
    ...{ ...room, packageId },
    /** The page of the course of whoever has this token. */
    play: async (token: string) => {
      const { path } = await room.call(openRoomWork, { packageId }, token);
      return openPage(room, room.origin + path);
    },
  };
}

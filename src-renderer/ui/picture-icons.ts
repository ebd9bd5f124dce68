import {
  IconBalloon,
  IconButterfly,
  IconCar,
  IconCat,
  IconDog,
  IconFish,
  IconFlower,
  IconMoon,
  IconSailboat,
  IconStar,
  IconSun,
  IconTree,
  type Icon,
} from '@tabler/icons-react';
import type { SecretPicture } from '../../src-shared/kernel/secret-pictures';

export const pictureIcons: Readonly<Record<SecretPicture, Icon>> = {
  ...{ cat: IconCat, dog: IconDog, fish: IconFish, butterfly: IconButterfly },
  ...{ tree: IconTree, flower: IconFlower, sun: IconSun, moon: IconMoon },
  ...{ star: IconStar, car: IconCar, boat: IconSailboat, balloon: IconBalloon },
};

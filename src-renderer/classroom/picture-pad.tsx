import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import {
  picturesInSecret,
  secretPictures,
  type SecretPicture,
} from '../../src-shared/kernel/secret-pictures';
import { useSay } from '../ui/i18n';
import { pictureIcons } from '../ui/picture-icons';
import type { UiWords } from '../ui/words';
import classes from './classroom.module.css';
import { useClassroomSay } from './use-classroom-say';

export interface PicturePadProps {
  readonly isStill: boolean;
  /** What was tapped is seen: somebody chooses. Else nobody can read it from the screen. */
  readonly isShown: boolean;
  readonly onDone: (pictures: SecretPicture[]) => void;
}

/** Pictures for those who do not read yet, tapped in their order. The last one sends them. */
export function PicturePad({ isStill, isShown, onDone }: PicturePadProps) {
  const say = useClassroomSay();
  const name = useSay<UiWords>('ui');
  const [tapped, setTapped] = useState<readonly SecretPicture[]>([]);
  const tap = (picture: SecretPicture) => {
    if (tapped.includes(picture)) return;
    const next = [...tapped, picture];
    setTapped(next);
    if (next.length === picturesInSecret) onDone(next);
  };
  return (
    <div>
      <div className={classes['slots']} data-testid="picture-slots" data-entered={tapped.length}>
        {Array.from({ length: picturesInSecret }, (_, nth) => {
          const picture = tapped[nth];
          const Shown = picture !== undefined && isShown ? pictureIcons[picture] : null;
          return (
            <span key={nth} data-on={picture !== undefined} aria-hidden>
              {Shown !== null && <Shown size={32} />}
            </span>
          );
        })}
        <VisuallyHidden role="status">
          {say('secret.entered', { count: tapped.length })}
          {isShown && tapped.length > 0 && `: ${tapped.map((one) => name(`picture.${one}`)).join(', ')}`}
        </VisuallyHidden>
      </div>
      <div className={classes['pictures']} role="group" aria-label={say('secret.pictures')}>
        {secretPictures.map((picture) => {
          const Picture = pictureIcons[picture];
          return (
            <UnstyledButton
              key={picture}
              className={classes['picture'] ?? ''}
              data-picture={picture}
              disabled={
                isStill || tapped.length === picturesInSecret || (isShown && tapped.includes(picture))
              }
              onClick={() => tap(picture)}
              aria-label={name(`picture.${picture}`)}
              data-testid={`picture-${picture}`}
            >
              <Picture size={44} stroke={1.6} aria-hidden />
            </UnstyledButton>
          );
        })}
      </div>
      <Button
        variant="subtle"
        size="lg"
        fullWidth
        mt="sm"
        disabled={isStill || tapped.length === 0}
        onClick={() => setTapped([])}
        data-testid="pictures-over"
      >
        {say('secret.startOver')}
      </Button>
    </div>
  );
}

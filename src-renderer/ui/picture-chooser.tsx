import { SimpleGrid, UnstyledButton } from '@mantine/core';
import {
  picturesInSecret,
  secretPictures,
  type SecretPicture,
} from '../../src-shared/kernel/secret-pictures';
import { useFormats } from './formats';
import { useSay } from './i18n';
import classes from './picture-chooser.module.css';
import { pictureIcons } from './picture-icons';
import type { UiWords } from './words';

export interface PictureChooserProps {
  /** In the order in which they were chosen. */
  readonly value: readonly SecretPicture[];
  readonly onChange: (value: readonly SecretPicture[]) => void;
  /** What is chosen by them, for those who hear it. */
  readonly label: string;
}

/** Pictures to choose some of, in an order; one that is chosen already is taken back. */
export function PictureChooser({ value, onChange, label }: PictureChooserProps) {
  const say = useSay<UiWords>('ui');
  const formats = useFormats();
  return (
    <SimpleGrid cols={4} spacing="xs" role="group" aria-label={label} data-testid="pictures">
      {secretPictures.map((picture) => {
        const Drawn = pictureIcons[picture];
        const place = value.indexOf(picture) + 1;
        return (
          <UnstyledButton
            key={picture}
            className={classes['picture'] ?? ''}
            aria-pressed={place > 0}
            disabled={place === 0 && value.length >= picturesInSecret}
            data-picture={picture}
            onClick={() => {
              onChange(place > 0 ? value.filter((one) => one !== picture) : [...value, picture]);
            }}
          >
            <Drawn size={32} stroke={1.5} aria-hidden />
            <span>{say(`picture.${picture}`)}</span>
            {place > 0 && <span className={classes['place']}>{formats.number(place)}</span>}
          </UnstyledButton>
        );
      })}
    </SimpleGrid>
  );
}

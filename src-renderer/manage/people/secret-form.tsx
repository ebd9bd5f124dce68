import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import {
  longestPin,
  Pin,
  shortestPin,
  type Learner,
  type SecretKind,
} from '../../../src-shared/contract/roster';
import { picturesInSecret, type SecretPicture } from '../../../src-shared/kernel/secret-pictures';
import { useBoardLearner } from '../../api/board';
import { useClearSecret, useSetSecret } from '../../api/roster';
import { PictureChooser } from '../../ui/picture-chooser';
import { confirmFirst } from '../confirm-first';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

export interface SecretFormProps {
  readonly person: Learner;
  readonly onChanged: (person: Learner) => void;
}

/** What somebody shows to be let in: set anew, or cleared so that they choose themselves. It is never shown. */
export function SecretForm({ person, onChanged }: SecretFormProps) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const set = useSetSecret();
  const clear = useClearSecret();
  const [kind, setKind] = useState<SecretKind>(person.secret_kind ?? 'pin');
  const [pin, setPin] = useState('');
  const [pictures, setPictures] = useState<readonly SecretPicture[]>([]);
  const isWhole = kind === 'pin' ? Pin.safeParse(pin).success : pictures.length === picturesInSecret;
  const { data: seen } = useBoardLearner(person.id);
  const isIn = (seen?.learner.devices ?? []).length > 0;
  const { name } = person;
  /** Whoever is signed in has to sign in again then. */
  const afterAsking = (deed: () => void) => {
    const title = say('people.sendOffTitle', { name });
    const [text, confirm] = [say('people.sendOffText', { name }), say('people.sendOffConfirm')];
    if (isIn) confirmFirst({ title, text, confirm, keep: say('people.keep'), isLoss: true }, deed);
    else deed();
  };
  const setIt = () => {
    const secret = kind === 'pin' ? { pin } : { pictures: [...pictures] };
    const onSuccess = (changed: Learner) => {
      notifications.show({ message: say('people.secretSet', { name }), role: 'status' });
      setPin('');
      setPictures([]);
      onChanged(changed);
    };
    set.mutate({ learnerId: person.id, ...secret }, { onSuccess });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    afterAsking(setIt);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{say(`people.secretNow.${person.secret_kind ?? 'none'}`)}</Text>
        <SegmentedControl<SecretKind>
          aria-label={say('people.secretOf')}
          value={kind}
          onChange={setKind}
          data={[
            { value: 'pin', label: say('people.secretKind.pin') },
            { value: 'pictures', label: say('people.secretKind.pictures') },
          ]}
        />
        {kind === 'pin' ? (
          <TextInput
            label={say('people.newPin')}
            description={say('people.pinHelp', { least: shortestPin, most: longestPin })}
            value={pin}
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            maxLength={longestPin}
            data-testid="pin"
            onChange={(event) => {
              setPin(event.currentTarget.value);
            }}
          />
        ) : (
          <>
            <Text size="sm">{say('people.picturesHelp', { count: picturesInSecret })}</Text>
            <PictureChooser
              value={pictures}
              onChange={setPictures}
              label={say('people.secretKind.pictures')}
            />
          </>
        )}
        <Failure error={set.error} />
        <Group justify="flex-end" gap="xs">
          {person.secret_kind !== null && (
            <Button
              size="xs"
              variant="default"
              loading={clear.isPending}
              data-testid="clear-secret"
              onClick={() => {
                afterAsking(() => clear.mutate(person.id, { onSuccess: onChanged, onError: sayFailure }));
              }}
            >
              {say('people.clearSecret')}
            </Button>
          )}
          <Button
            type="submit"
            size="xs"
            loading={set.isPending}
            disabled={!isWhole}
            data-testid="set-secret"
          >
            {say('people.setSecret')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

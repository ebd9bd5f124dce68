import { Anchor, Loader } from '@mantine/core';
import { useState } from 'react';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import type { beginVisit, RoomPerson } from '../../src-shared/contract/room-visit';
import { isSameJson } from '../../src-shared/kernel/same-json';
import { enterRoom } from '../api/room-visit';
import { PicturePad } from './picture-pad';
import { PinPad } from './pin-pad';
import { Scene } from './scene';
import { Told } from './told';
import { useClassroomSay } from './use-classroom-say';
import { useTrouble } from './use-trouble';

export type Asks = Exclude<RoomPerson['asks'], 'nothing'>;
type Secret = NonNullable<Extract<CallerInput<typeof beginVisit>, { code: string }>['secret']>;

export interface SecretPageProps {
  readonly person: RoomPerson;
  readonly asks: Asks;
  readonly code: string;
  readonly onIn: () => void;
  readonly onBack: () => void;
  /** The list of names is no longer as it was. */
  readonly onChanged: () => void;
  readonly onOtherCode: () => void;
}

/** The PIN or the pictures of somebody; who has none chooses them, twice. */
export function SecretPage({ person, asks, code, onIn, onBack, onChanged, onOtherCode }: SecretPageProps) {
  const say = useClassroomSay();
  const isNew = asks === 'new-pin' || asks === 'new-pictures';
  const isPin = asks === 'pin' || asks === 'new-pin';
  const [first, setFirst] = useState<Secret | null>(null);
  const [isOther, setOther] = useState(false);
  /** Grows with each try: the pad begins empty. */
  const [turn, setTurn] = useState(0);
  const last = useTrouble(({ kind }) => {
    if (kind === 'room-code') onOtherCode();
    if (kind === 'gone' || kind === 'secret-needed') onChanged();
  });

  const give = async (secret: Secret) => {
    setOther(false);
    if (isNew && first === null) setFirst(secret);
    else if (isNew && !isSameJson(first, secret)) {
      setFirst(null);
      setOther(true);
    } else {
      const isIn = await last.run(async () => {
        await enterRoom({ code, learner_id: person.learner_id, secret });
        onIn();
      });
      if (!isIn && isNew) setFirst(null);
    }
    setTurn((before) => before + 1);
  };
  const told = (): string | null => {
    if (last.text !== null) return last.text;
    if (isOther) return say('secret.notSame');
    if (last.trouble !== 'secret') return null;
    if (isNew) return say('secret.chosenMeanwhile');
    return say(isPin ? 'secret.wrongPin' : 'secret.wrongPictures');
  };
  const isStill = last.isRunning || last.waitSeconds > 0;
  return (
    <Scene {...useQuestion(asks, first !== null, person.name)} testId="secret-page">
      <Told text={told()} />
      {isPin ? (
        <PinPad key={turn} isStill={isStill} onDone={(pin) => void give({ pin })} />
      ) : (
        <PicturePad
          key={turn}
          isStill={isStill}
          isShown={isNew}
          onDone={(pictures) => void give({ pictures })}
        />
      )}
      {last.isRunning && <Loader size="sm" role="status" aria-label={say('opening')} />}
      <Anchor component="button" type="button" size="lg" ta="center" onClick={onBack} data-testid="not-me">
        {say('secret.notMe')}
      </Anchor>
    </Scene>
  );
}

function useQuestion(asks: Asks, isRepeated: boolean, name: string) {
  const say = useClassroomSay();
  switch (asks) {
    case 'pin':
      return { title: say('secret.pinTitle', { name }) };
    case 'pictures':
      return { title: say('secret.picturesTitle', { name }), text: say('secret.picturesText') };
    case 'new-pin':
      return isRepeated
        ? { title: say('secret.repeatPinTitle'), text: say('secret.repeatText') }
        : { title: say('secret.newPinTitle', { name }), text: say('secret.newPinText') };
    case 'new-pictures':
      return isRepeated
        ? { title: say('secret.repeatPicturesTitle'), text: say('secret.repeatText') }
        : { title: say('secret.newPicturesTitle', { name }), text: say('secret.newPicturesText') };
  }
}

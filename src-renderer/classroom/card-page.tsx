import { Anchor, Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { longestTypedCard, readCard } from '../../src-shared/contract/room-visit';
import { callRoom, enterRoom } from '../api/room-visit';
import { EntryForm } from './entry-form';
import { Scene } from './scene';
import { useAtOnce } from './use-at-once';
import { useClassroomSay } from './use-classroom-say';
import { useTrouble } from './use-trouble';

export interface CardPageProps {
  /** What was scanned, of whom it asks first; "" to type it. */
  readonly text: string;
  readonly onIn: () => void;
  readonly onBack: () => void;
}

/** Who has a printed card needs neither code nor PIN. */
export function CardPage({ text, onIn, onBack }: CardPageProps) {
  const say = useClassroomSay();
  const [card, setCard] = useState(text);
  /** Whose card was scanned, until somebody says that it is theirs. */
  const [name, setName] = useState<string | null>(null);
  const last = useTrouble();
  const tryIt = () =>
    last.run(async () => {
      await enterRoom({ card });
      onIn();
    });
  useAtOnce(
    text !== '',
    () => void last.run(async () => setName((await callRoom(readCard, { card: text })).name)),
  );
  if (name !== null && last.trouble === null)
    return (
      <Scene title={say('card.isItYou', { name })} testId="card-whose">
        <Button
          size="xl"
          fullWidth
          loading={last.isRunning}
          onClick={() => void tryIt()}
          data-testid="card-mine"
        >
          {say('card.mine')}
        </Button>
        <Anchor component="button" type="button" size="lg" onClick={onBack} data-testid="not-me">
          {say('secret.notMe')}
        </Anchor>
      </Scene>
    );
  if (text !== '' && last.trouble === null && last.waitSeconds === 0)
    return (
      <Scene title={say('card.reading')} testId="card-reading">
        <Loader />
      </Scene>
    );
  const isWrong = last.trouble === 'card' || last.trouble === 'gone';
  return (
    <Scene title={say('card.title')} text={say('card.text')} testId="card-page">
      <EntryForm
        name="card"
        label={say('card.label')}
        placeholder="XXXX-XXXX-XXXX"
        value={card}
        onChange={(typed) => {
          setCard(typed.toUpperCase().slice(0, longestTypedCard));
          last.forget();
        }}
        told={last.text ?? (isWrong ? say('card.wrong') : null)}
        last={last}
        go={say('card.go')}
        onGo={() => {
          if (card.trim() !== '') void tryIt();
        }}
        other={say('card.toCode')}
        onOther={onBack}
      />
    </Scene>
  );
}

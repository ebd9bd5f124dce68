import { Anchor, Button, Loader, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { longestTypedCard } from '../../src-shared/contract/room-visit';
import { enterRoom } from '../api/room-visit';
import classes from './classroom.module.css';
import { Scene } from './scene';
import { Told } from './told';
import { useClassroomSay } from './use-classroom-say';
import { useTrouble } from './use-trouble';

export interface CardPageProps {
  /** What was scanned, which signs in at once; "" to type it. */
  readonly text: string;
  readonly onIn: () => void;
  readonly onBack: () => void;
}

/** Who has a printed card needs neither code nor PIN. */
export function CardPage({ text, onIn, onBack }: CardPageProps) {
  const say = useClassroomSay();
  const [card, setCard] = useState(text);
  const last = useTrouble();
  const tryIt = () =>
    last.run(async () => {
      await enterRoom({ card });
      onIn();
    });
  const isScanned = useRef(text !== '');
  useEffect(() => {
    if (!isScanned.current) return;
    isScanned.current = false;
    void tryIt();
  });
  if (text !== '' && last.trouble === null && last.waitSeconds === 0)
    return (
      <Scene title={say('card.reading')} testId="card-reading">
        <Loader />
      </Scene>
    );
  const isWrong = last.trouble === 'card' || last.trouble === 'gone';
  return (
    <Scene title={say('card.title')} text={say('card.text')} testId="card-page">
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (card.trim() !== '') void tryIt();
        }}
      >
        <TextInput
          size="xl"
          label={say('card.label')}
          placeholder="XXXX-XXXX-XXXX"
          value={card}
          onChange={(event) => {
            setCard(event.currentTarget.value.toUpperCase().slice(0, longestTypedCard));
            last.forget();
          }}
          classNames={{ input: classes['cardText'] ?? '' }}
          autoFocus
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          data-testid="card"
        />
        <Told text={last.text ?? (isWrong ? say('card.wrong') : null)} />
        <Button
          type="submit"
          size="xl"
          fullWidth
          loading={last.isRunning}
          disabled={last.waitSeconds > 0}
          data-testid="card-go"
        >
          {say('card.go')}
        </Button>
        <Anchor component="button" type="button" size="lg" onClick={onBack} data-testid="card-back">
          {say('card.toCode')}
        </Anchor>
      </form>
    </Scene>
  );
}

import { Anchor, Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { listRoomPeople } from '../../src-shared/contract/room-visit';
import {
  groupedRoomCode,
  hasLookalike,
  roomCodeFromTyped,
  roomCodeLength,
} from '../../src-shared/kernel/room-code';
import { callRoom } from '../api/room-visit';
import classes from './classroom.module.css';
import type { Notice } from './classroom-app';
import { Scene } from './scene';
import { Told } from './told';
import { useClassroomSay } from './use-classroom-say';
import { useTrouble } from './use-trouble';

export interface CodePageProps {
  /** What a scanned address brought, which is tried at once; "" for nothing. */
  readonly typed: string;
  readonly notice: Notice;
  readonly onRight: (code: string) => void;
  readonly onCard: () => void;
}

/** The six characters that the teacher shows. */
export function CodePage({ typed, notice, onRight, onCard }: CodePageProps) {
  const say = useClassroomSay();
  const [code, setCode] = useState(() => roomCodeFromTyped(typed).slice(0, roomCodeLength));
  const [isShort, setShort] = useState(false);
  const last = useTrouble();
  const field = useRef<HTMLInputElement>(null);

  const tryIt = async (given: string) => {
    const isRight = await last.run(async () => {
      await callRoom(listRoomPeople, { code: given });
      onRight(given);
    });
    if (!isRight) field.current?.select();
  };
  const isScanned = useRef(typed !== '');
  useEffect(() => {
    if (!isScanned.current) return;
    isScanned.current = false;
    void tryIt(code);
  });
  const change = (next: string) => {
    setCode(roomCodeFromTyped(next).slice(0, roomCodeLength));
    setShort(false);
    last.forget();
  };
  const submit = () => {
    if (code.length < roomCodeLength) setShort(true);
    else void tryIt(code);
  };
  const told = (): string | null => {
    if (last.text !== null) return last.text;
    if (last.trouble === 'room-code') return say('code.wrong');
    if (isShort) return say('code.short');
    if (hasLookalike(code)) return say('code.signs');
    return notice === null ? null : say(`trouble.${notice}`);
  };
  return (
    <Scene title={say('code.title')} text={say('code.text')} testId="code-page">
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          ref={field}
          size="xl"
          label={say('code.label')}
          value={groupedRoomCode(code)}
          onChange={(event) => change(event.currentTarget.value)}
          classNames={{ input: classes['code'] ?? '' }}
          autoFocus
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          data-testid="code"
        />
        <Told text={told()} />
        <Button
          type="submit"
          size="xl"
          fullWidth
          loading={last.isRunning}
          disabled={last.waitSeconds > 0}
          data-testid="code-go"
        >
          {say('code.go')}
        </Button>
        <Anchor component="button" type="button" size="lg" onClick={onCard} data-testid="to-card">
          {say('code.toCard')}
        </Anchor>
      </form>
    </Scene>
  );
}

import { useRef, useState } from 'react';
import { listRoomPeople } from '../../src-shared/contract/room-visit';
import {
  groupedRoomCode,
  hasLookalike,
  roomCodeFromTyped,
  roomCodeLength,
} from '../../src-shared/kernel/room-code';
import { callRoom } from '../api/room-visit';
import type { Notice } from './classroom-app';
import { EntryForm } from './entry-form';
import { Scene } from './scene';
import { useAtOnce } from './use-at-once';
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

  const tryIt = async () => {
    const isRight = await last.run(async () => {
      await callRoom(listRoomPeople, { code });
      onRight(code);
    });
    if (!isRight) field.current?.select();
  };
  useAtOnce(typed !== '', () => void tryIt());
  const change = (next: string) => {
    setCode(roomCodeFromTyped(next).slice(0, roomCodeLength));
    setShort(false);
    last.forget();
  };
  const submit = () => {
    if (code.length < roomCodeLength) setShort(true);
    else void tryIt();
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
      <EntryForm
        name="code"
        label={say('code.label')}
        value={groupedRoomCode(code)}
        onChange={change}
        field={field}
        told={told()}
        last={last}
        go={say('code.go')}
        onGo={submit}
        other={say('code.toCard')}
        onOther={onCard}
      />
    </Scene>
  );
}

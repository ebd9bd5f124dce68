import { Center, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { arrivalFrom, type Arrival } from '../../src-shared/contract/room-links';
import { forgetCode, keepCode, keptCode } from '../api/kept-visit';
import { endLeftVisits } from '../api/room-visit';
import { useColourScheme } from '../ui/colour-scheme';
import { obeyLanguage } from '../ui/spoken-language';
import { CardPage } from './card-page';
import { CodePage } from './code-page';
import { HandOverFrame } from './hand-over-frame';
import { NamesPage } from './names-page';
import { OfflineSign } from './offline-sign';
import { ReachNotice } from './reach-notice';
import { RoomPage } from './room-page';
import { useEntrance } from './room-queries';
import { useClassroomSay } from './use-classroom-say';
import { useVisit } from './use-visit';
import { WorkPage } from './work-page';

/** Why somebody is asked again who they are. */
export type Notice = 'visitEnded' | 'codeChanged' | null;

/** The learners' page: the code of the room, who somebody is, and then what they have to do. */
export function ClassroomApp() {
  const say = useClassroomSay();
  const { i18n } = useTranslation();
  const { data: entrance, isError, dataUpdatedAt } = useEntrance();
  const visit = useVisit();
  const arrival = useArrival();
  const [code, setCode] = useState(keptCode);
  const [notice, setNotice] = useState<Notice>(null);
  useColourScheme(entrance?.colour_scheme);
  // Whenever the host has answered.
  useEffect(() => {
    if (dataUpdatedAt > 0) void endLeftVisits();
  }, [dataUpdatedAt]);
  useEffect(() => {
    if (entrance !== undefined) void obeyLanguage(i18n, entrance.language);
  }, [i18n, entrance]);

  const enterCode = (right: string) => {
    keepCode(right);
    setCode(right);
    setNotice(null);
  };
  const dropCode = (why: Notice) => {
    forgetCode();
    setCode('');
    setNotice(why);
  };
  /** A card brings the code with it. */
  const enter = () => {
    setCode(keptCode());
    setNotice(null);
    arrival.isUsed();
  };

  const screen = () => {
    if (entrance === undefined)
      return isError ? null : (
        <Center mih="40dvh" role="status" aria-label={say('opening')}>
          <Loader />
        </Center>
      );
    if (arrival.now?.kind === 'card')
      return <CardPage key={arrival.now.text} text={arrival.now.text} onIn={enter} onBack={arrival.isUsed} />;
    if (visit !== null) return <WorkPage key={visit.token} visit={visit} onEnded={setNotice} />;
    if (arrival.now?.kind === 'join')
      return (
        <CodePage
          key={arrival.now.code}
          typed={arrival.now.code}
          notice={null}
          onRight={(right) => {
            enterCode(right);
            arrival.isUsed();
          }}
          onCard={arrival.toCard}
        />
      );
    if (code === '') return <CodePage typed="" notice={notice} onRight={enterCode} onCard={arrival.toCard} />;
    return <NamesPage key={code} code={code} notice={notice} onIn={enter} onOtherCode={dropCode} />;
  };

  return (
    <RoomPage title={entrance?.title ?? ''}>
      {isError && <OfflineSign />}
      {entrance !== undefined && <ReachNotice contentOrigin={entrance.content_origin} />}
      {entrance !== undefined && (
        <HandOverFrame contentOrigin={entrance.content_origin} answeredAtMs={dataUpdatedAt} />
      )}
      {screen()}
    </RoomPage>
  );
}

/** What an address brought, until it was used. It goes from the address at once: a card lets in whoever has it. */
function useArrival() {
  const [now, setNow] = useState<Arrival | null>(() => arrivalFrom(window.location.hash));
  useEffect(() => {
    const look = () => {
      const next = takenArrival();
      if (next !== null) setNow(next);
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return {
    now,
    isUsed: () => setNow(null),
    /** The field for a card, empty. */
    toCard: () => setNow({ kind: 'card', text: '' }),
  };
}

function takenArrival(): Arrival | null {
  const arrival = arrivalFrom(window.location.hash);
  if (arrival !== null) window.history.replaceState(null, '', '#/');
  return arrival;
}

import { QRCodeSVG } from 'qrcode.react';
import { cardLink } from '../../../src-shared/contract/room-links';
import type { LearnerCard } from '../../../src-shared/contract/roster';
import { OnPaper } from '../../ui/on-paper';
import { typedAddress } from '../room-addresses';
import './card-sheet.css';

export type CardsAPage = '8' | '10';

export interface PrintedCardsProps {
  readonly cards: readonly LearnerCard[];
  readonly aPage: CardsAPage;
  /** With its slash at the end; null while the room is open nowhere. */
  readonly roomAddress: string | null;
}

/** Stands beside the page, seen on paper only, and is gone once the printing is over. */
export function CardSheet({ onDone, ...printed }: PrintedCardsProps & { readonly onDone: () => void }) {
  return (
    <OnPaper onDone={onDone}>
      <PrintedCards {...printed} />
    </OnPaper>
  );
}

export function PrintedCards({ cards, aPage, roomAddress }: PrintedCardsProps) {
  return (
    <ul className="lectern-cards" data-a-page={aPage}>
      {cards.map(({ learner_id: id, name, groups, text }) => (
        <li key={id}>
          {roomAddress !== null && <QRCodeSVG value={cardLink(roomAddress, text)} level="M" marginSize={2} />}
          <div>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <bdi>{groups.find(({ kind }) => kind === 'class')?.name}</bdi>
            <code dir="ltr">{text}</code>
            {roomAddress !== null && <small dir="ltr">{typedAddress(roomAddress)}</small>}
          </div>
        </li>
      ))}
    </ul>
  );
}

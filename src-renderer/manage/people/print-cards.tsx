import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useRoom } from '../../api/room';
import { useMakeCards } from '../../api/roster';
import { Failure } from '../failure';
import { addressesOf } from '../room-addresses';
import { useManageSay } from '../use-manage-say';
import { CardSheet, type CardsAPage } from './card-sheet';

export interface PrintCardsProps {
  readonly learnerIds: readonly LearnerId[];
  readonly onClose: () => void;
}

/** Asks how many cards stand on a page, and prints them. */
export function PrintCards({ learnerIds, onClose }: PrintCardsProps) {
  const say = useManageSay();
  const { data: room } = useRoom();
  const roomAddress = (room === undefined ? [] : addressesOf(room))[0] ?? null;
  const { mutate: make, data: cards, error } = useMakeCards();
  const [aPage, setAPage] = useState<CardsAPage>('10');
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    make(learnerIds);
  }, [make, learnerIds]);
  return (
    <Modal opened onClose={onClose} title={say('people.cardsTitle', { count: learnerIds.length })}>
      <Stack>
        <Text size="sm">{say(roomAddress === null ? 'people.cardsText' : 'people.cardsScan')}</Text>
        <SegmentedControl<CardsAPage>
          aria-label={say('people.aPage')}
          value={aPage}
          onChange={setAPage}
          data={[
            { value: '8', label: say('people.cardsAPage', { count: 8 }) },
            { value: '10', label: say('people.cardsAPage', { count: 10 }) },
          ]}
        />
        <Failure error={error} />
        <Group justify="flex-end">
          <Button
            leftSection={<IconPrinter size={18} aria-hidden />}
            loading={cards === undefined && error === null}
            disabled={cards === undefined}
            data-testid="print"
            onClick={() => {
              setIsPrinting(true);
            }}
          >
            {say('people.print')}
          </Button>
        </Group>
      </Stack>
      {isPrinting && cards !== undefined && (
        <CardSheet
          cards={cards}
          aPage={aPage}
          roomAddress={roomAddress}
          onDone={() => {
            setIsPrinting(false);
          }}
        />
      )}
    </Modal>
  );
}

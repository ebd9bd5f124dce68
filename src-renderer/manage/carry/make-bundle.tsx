import { Button, Divider, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Bundle } from '../../../src-shared/contract/bundles';
import type { GroupId } from '../../../src-shared/kernel/ids';
import { useCarriedBundle, type CarriedBundle } from '../../api/bundles';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';
import { useSaveBytes } from '../use-save-bytes';
import { BundleChoiceFields, wishOf, type BundleChoice } from './bundle-choice';
import { BundleTroubleNote, BundleWork } from './bundle-work';
import classes from './carry.module.css';
import { NewPassphrase } from './passphrase-fields';

export interface MakeBundleProps {
  /** Chosen first. */
  readonly groupId?: GroupId | undefined;
  readonly onClose: () => void;
}

/** Makes a file of results for another Lectern: chosen, made, saved. */
export function MakeBundle({ groupId, onClose }: MakeBundleProps) {
  const say = useManageSay();
  const carried = useCarriedBundle();
  const { bundle, isBusy } = carried;
  const isReady = bundle?.state === 'ready';
  const close = () => {
    carried.drop();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={say(isReady ? 'carry.made' : 'carry.make')}
      size="lg"
      scrollAreaComponent={ScrollArea.Autosize}
    >
      {isBusy ? (
        <BundleWork label={say('carry.making')} progress={bundle?.progress ?? 0} onCancel={carried.drop} />
      ) : isReady ? (
        <Ready bundle={bundle} carried={carried} onClose={close} />
      ) : (
        <Choose groupId={groupId ?? null} carried={carried} />
      )}
    </Modal>
  );
}

interface ChooseProps {
  readonly groupId: GroupId | null;
  readonly carried: CarriedBundle;
}

function Choose({ groupId, carried }: ChooseProps) {
  const say = useManageSay();
  const [choice, setChoice] = useState<BundleChoice>({
    ...{ groupId, which: 'all', day: '', receiver: '', withCourses: false },
  });
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const wish = wishOf(choice, passphrase);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wish !== null) carried.make(wish);
      }}
    >
      <Stack>
        <Text size="sm">{say('carry.text')}</Text>
        <BundleChoiceFields choice={choice} onChange={setChoice} />
        <Divider />
        <NewPassphrase onChange={setPassphrase} />
        <BundleTroubleNote trouble={carried.bundle?.trouble ?? null} />
        <Failure error={carried.error} />
        <Group justify="flex-end" className={classes['foot'] ?? ''}>
          <Button type="submit" disabled={wish === null} data-testid="make-bundle">
            {say('carry.confirmMake')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ReadyProps {
  readonly bundle: Bundle;
  readonly carried: CarriedBundle;
  readonly onClose: () => void;
}

function Ready({ bundle, carried, onClose }: ReadyProps) {
  const say = useManageSay();
  const formats = useFormats();
  const saveBytes = useSaveBytes();
  const { sessions = 0, learners = 0, packages = 0 } = bundle.carried ?? {};
  return (
    <Stack data-testid="bundle-ready">
      <Facts
        isDense
        facts={[
          { name: say('carry.sessions'), value: formats.number(sessions) },
          { name: say('carry.learners'), value: formats.number(learners) },
          { name: say('carry.packages'), value: formats.number(packages) },
          { name: say('carry.size'), value: formats.bytes(bundle.size_bytes) },
        ]}
      />
      {bundle.left_out > 0 && <Text size="sm">{say('carry.leftOut', { count: bundle.left_out })}</Text>}
      <Text size="sm">{say('carry.saved')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-testid="bundle-close">
          {say('carry.close')}
        </Button>
        <Button
          data-testid="save-bundle"
          data-autofocus
          onClick={() => {
            saveBytes(bundle.file_name, carried.bytes);
          }}
        >
          {say('carry.save')}
        </Button>
      </Group>
    </Stack>
  );
}

import { Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useCarriedBundle } from '../../api/bundles';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';
import { BundleReport } from './bundle-report';
import { BundleTroubleNote, BundleWork } from './bundle-work';
import { PassphraseField } from './passphrase-fields';

/** Takes in a file of another Lectern: chosen and opened, then shown what it would do, then done. */
export function TakeBundle({ onClose }: { readonly onClose: () => void }) {
  const say = useManageSay();
  const carried = useCarriedBundle();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const { bundle, isBusy, error } = carried;
  const report = bundle?.report ?? null;
  const isTaken = bundle?.state === 'taken';
  const close = () => {
    carried.drop();
    onClose();
  };
  const again = () => {
    carried.drop();
    setFile(null);
    setPassphrase('');
  };
  const look = () => {
    if (file === null || passphrase === '') return;
    if (bundle === null) carried.receive(file, passphrase);
    else carried.look(passphrase);
  };
  return (
    <Modal opened onClose={close} title={say(isTaken ? 'carry.taken' : 'carry.take')} size="lg">
      {isBusy ? (
        <BundleWork
          label={say(report === null ? 'carry.looking' : 'carry.taking')}
          progress={bundle?.progress ?? 0}
          onCancel={again}
        />
      ) : (
        <Stack>
          {report === null ? (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                look();
              }}
            >
              <Stack>
                <ChooseFile
                  file={file}
                  onChoose={(chosen) => {
                    carried.drop();
                    setFile(chosen);
                  }}
                />
                <PassphraseField value={passphrase} onChange={setPassphrase} testId="bundle-passphrase" />
                <BundleTroubleNote trouble={bundle?.trouble ?? null} />
                <Group justify="flex-end">
                  <Button
                    type="submit"
                    disabled={file === null || passphrase === ''}
                    data-testid="look-at-bundle"
                  >
                    {say('carry.look')}
                  </Button>
                </Group>
              </Stack>
            </form>
          ) : (
            <BundleReport report={report} isDone={isTaken} />
          )}
          {report !== null && <BundleTroubleNote trouble={bundle?.trouble ?? null} />}
          <Failure error={error} />
          {report !== null && (
            <Group justify="flex-end">
              <Button variant="default" onClick={again} data-testid="other-bundle">
                {say('carry.again')}
              </Button>
              {isTaken ? (
                <Button onClick={close} data-testid="bundle-close" data-autofocus>
                  {say('carry.close')}
                </Button>
              ) : (
                <Button
                  data-testid="take-bundle"
                  onClick={() => {
                    carried.take(passphrase);
                  }}
                >
                  {say('carry.confirmTake')}
                </Button>
              )}
            </Group>
          )}
        </Stack>
      )}
    </Modal>
  );
}

interface ChooseFileProps {
  readonly file: File | null;
  readonly onChoose: (file: File) => void;
}

function ChooseFile({ file, onChoose }: ChooseFileProps) {
  const say = useManageSay();
  return (
    <>
      <Text size="sm">{say('carry.chooseHelp')}</Text>
      <Group>
        <FileButton
          onChange={(chosen) => {
            if (chosen !== null) onChoose(chosen);
          }}
          inputProps={{ 'aria-label': say('carry.choose') }}
        >
          {(opener) => (
            <Button
              {...opener}
              variant="default"
              data-testid="choose-bundle"
              leftSection={<IconFileImport size={18} aria-hidden />}
            >
              {say('carry.choose')}
            </Button>
          )}
        </FileButton>
        {file !== null && (
          <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Text>
        )}
      </Group>
    </>
  );
}

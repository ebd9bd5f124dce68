import { Button, FileButton, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { problemOf } from '../../api/problem';
import { useImportPeople } from '../../api/roster';
import { Failure } from '../failure';
import { Quiet } from '../quiet';
import { useManageSay } from '../use-manage-say';
import { ImportOutcome } from './import-outcome';

/** Takes a list of people: chosen, dropped or pasted, then shown what it would do, then done. */
export function ImportPeople({ onClose }: { readonly onClose: () => void }) {
  const say = useManageSay();
  const trial = useImportPeople();
  const real = useImportPeople();
  const [list, setList] = useState<string | File | null>(null);
  const check = (chosen: string | File) => {
    setList(chosen);
    real.reset();
    trial.mutate({ list: chosen, isDryRun: true });
  };
  const again = () => {
    trial.reset();
    real.reset();
  };
  const told = real.data ?? trial.data;
  const taken = told === undefined ? 0 : told.counts.made + told.counts.changed;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={say(real.isSuccess ? 'people.imported' : 'people.importTitle')}
    >
      {told === undefined ? (
        <ChooseList onChosen={check} isPending={trial.isPending} error={trial.error} />
      ) : (
        <Stack>
          <ImportOutcome told={told} />
          <Failure error={real.error} />
          <Group justify="flex-end">
            {real.isSuccess ? (
              <Button onClick={onClose} data-testid="import-done">
                {say('people.done')}
              </Button>
            ) : (
              <>
                <Button variant="default" onClick={again}>
                  {say('people.otherList')}
                </Button>
                <Button
                  loading={real.isPending}
                  disabled={taken === 0}
                  data-testid="import-confirm"
                  onClick={() => {
                    if (list !== null) real.mutate({ list, isDryRun: false });
                  }}
                >
                  {say('people.importCount', { count: taken })}
                </Button>
              </>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

interface ChooseListProps {
  readonly onChosen: (list: string | File) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

function ChooseList({ onChosen, isPending, error }: ChooseListProps) {
  const say = useManageSay();
  const [pasted, setPasted] = useState('');
  const fault = useListFault(error);
  return (
    <Stack>
      <Text size="sm">{say('people.importText')}</Text>
      <Dropzone.FullScreen
        aria-hidden
        activateOnKeyboard={false}
        onDrop={([file]) => {
          if (file !== undefined) onChosen(file);
        }}
      >
        <Group justify="center" mih="calc(100vh - 4rem)" style={{ pointerEvents: 'none' }}>
          <IconFileSpreadsheet size={56} stroke={1.2} aria-hidden />
          <Text size="xl" fw={600}>
            {say('people.dropList')}
          </Text>
        </Group>
      </Dropzone.FullScreen>
      <Group>
        <FileButton
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          onChange={(file) => {
            if (file !== null) onChosen(file);
          }}
        >
          {(opener) => (
            <Button
              {...opener}
              leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
              loading={isPending}
            >
              {say('people.chooseFile')}
            </Button>
          )}
        </FileButton>
        <Quiet>{say('people.orDrop')}</Quiet>
      </Group>
      <Textarea
        label={say('people.orPaste')}
        description={say('people.pasteHelp')}
        value={pasted}
        autosize
        minRows={6}
        maxRows={12}
        spellCheck={false}
        dir="auto"
        data-testid="import-text"
        onChange={(event) => {
          setPasted(event.currentTarget.value);
        }}
      />
      {fault !== null && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" data-testid="import-fault">
          {fault}
        </Text>
      )}
      <Failure error={fault === null ? error : null} />
      <Group justify="flex-end">
        <Button
          disabled={pasted.trim() === ''}
          loading={isPending}
          data-testid="import-check"
          onClick={() => {
            onChosen(pasted);
          }}
        >
          {say('people.check')}
        </Button>
      </Group>
    </Stack>
  );
}

const faults = ['empty', 'no_names', 'too_many_rows', 'broken_quotes', 'no_text'] as const;

/** Why a list is none, in words; null where that is not what a deed failed with. */
function useListFault(error: unknown): string | null {
  const say = useManageSay();
  const reason = error === null ? null : problemOf(error).details['reason'];
  const known = faults.find((one) => one === reason);
  return known === undefined ? null : say(`people.listFault.${known}`);
}

import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ApiKey } from '../../../src-shared/contract/keys';
import { useRotateKey } from '../../api/keys';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';
import { NewKeyText } from './new-key-text';

const overlapsHours = [0, 24, 168] as const;

/** Asks how long the old text may still be used, makes the new one, and shows it this once. */
export function ReplaceKey({ apiKey, onClose }: { readonly apiKey: ApiKey; readonly onClose: () => void }) {
  const say = useManageSay();
  const rotate = useRotateKey();
  const [hours, setHours] = useState<string>('24');
  const made = rotate.data;
  return (
    <Modal
      opened
      onClose={onClose}
      title={made === undefined ? say('api.replaceTitle', { name: apiKey.name }) : say('api.createdTitle')}
      closeOnClickOutside={made === undefined}
      closeOnEscape={made === undefined}
      withCloseButton={made === undefined}
    >
      {made === undefined ? (
        <Stack>
          <Text size="sm">{say('api.replaceText')}</Text>
          <Select
            label={say('api.oldEnds')}
            value={hours}
            onChange={(value) => {
              setHours(value ?? '0');
            }}
            allowDeselect={false}
            data={overlapsHours.map((count) => ({
              value: String(count),
              label: count === 0 ? say('api.atOnce') : say('api.afterHours', { count }),
            }))}
          />
          <Failure error={rotate.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say('api.keep')}
            </Button>
            <Button
              loading={rotate.isPending}
              onClick={() => {
                rotate.mutate({ keyId: apiKey.id, keep_old_for_hours: Number(hours) });
              }}
            >
              {say('api.replaceConfirm')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <NewKeyText text={made.key} onNoted={onClose} />
      )}
    </Modal>
  );
}

import { ActionIcon, Box, Button, Group, Popover, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { longestPresetName, type LaunchPreset } from '../../../../src-shared/contract/test-launch';
import { useDeleteLaunchPreset, useLaunchPresets, useSaveLaunchPreset } from '../../../api/test-launches';
import { Answered } from '../../answered';
import { confirmFirst } from '../../confirm-first';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';
import type { LaunchValues } from './launch-values';

export interface PresetBarProps {
  readonly values: LaunchValues;
  readonly onChoose: (values: LaunchValues) => void;
}

/** Test launches that are known by a name. */
export function PresetBar({ values, onChoose }: PresetBarProps) {
  const say = useManageSay();
  const presets = useLaunchPresets();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = presets.data?.find(({ preset_id: id }) => id === chosenId);
  return (
    <Group align="flex-end" gap="xs">
      <Box w={280}>
        <Answered query={presets} height={36}>
          {(all) => (
            <Select
              label={say('bench.preset')}
              placeholder={say('bench.presetNone')}
              clearable
              value={chosen?.preset_id ?? null}
              data={all.map(({ preset_id: value, name }) => ({ value, label: name }))}
              data-testid="bench-preset"
              onChange={(id) => {
                setChosenId(id);
                const preset = all.find(({ preset_id: one }) => one === id);
                if (preset !== undefined) onChoose(preset.launch);
              }}
            />
          )}
        </Answered>
      </Box>
      {chosen !== undefined && <DeletePreset preset={chosen} />}
      <SavePreset
        values={values}
        usualName={chosen?.name ?? ''}
        onSaved={(preset) => {
          setChosenId(preset.preset_id);
        }}
      />
    </Group>
  );
}

function DeletePreset({ preset: { preset_id: presetId, name } }: { readonly preset: LaunchPreset }) {
  const say = useManageSay();
  const onError = useSayFailure();
  const remove = useDeleteLaunchPreset();
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={say('bench.presetDelete')}
      title={say('bench.presetDelete')}
      loading={remove.isPending}
      data-testid="bench-preset-delete"
      onClick={() => {
        const question = {
          title: say('bench.presetDelete'),
          text: say('bench.presetDeleteText', { name }),
          confirm: say('bench.delete'),
          keep: say('bench.presetDeleteKeep'),
          isLoss: true,
        };
        confirmFirst(question, () => {
          remove.mutate({ presetId }, { onError });
        });
      }}
    >
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}

interface SavePresetProps {
  readonly values: LaunchValues;
  readonly usualName: string;
  readonly onSaved: (preset: LaunchPreset) => void;
}

function SavePreset({ values, usualName, onSaved }: SavePresetProps) {
  const say = useManageSay();
  const onError = useSayFailure();
  const save = useSaveLaunchPreset();
  const [name, setName] = useState<string | null>(null);
  const isOpen = name !== null;
  const keep = () => {
    const wanted = (name ?? '').trim();
    if (wanted === '') return;
    const onSuccess = (preset: LaunchPreset) => {
      setName(null);
      onSaved(preset);
      notifications.show({ message: say('bench.presetSaved', { name: preset.name }) });
    };
    save.mutate({ name: wanted, launch: values }, { onError, onSuccess });
  };
  return (
    <Popover
      opened={isOpen}
      trapFocus
      returnFocus
      onDismiss={() => {
        setName(null);
      }}
    >
      <Popover.Target>
        <Button
          variant="default"
          data-testid="bench-preset-save"
          onClick={() => {
            setName(isOpen ? null : usualName);
          }}
        >
          {say('bench.presetSave')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <TextInput
            label={say('bench.presetName')}
            description={say('bench.presetNameHelp')}
            required
            maxLength={longestPresetName}
            data-autofocus
            value={name ?? ''}
            data-testid="bench-preset-name"
            onChange={({ currentTarget }) => {
              setName(currentTarget.value);
            }}
          />
          <Group mt="sm" justify="flex-end">
            <Button type="submit" size="sm" loading={save.isPending} data-testid="bench-preset-keep">
              {say('bench.presetKeep')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

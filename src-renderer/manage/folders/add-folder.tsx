import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAddWatchedFolder, useLinkFolder } from '../../api/folders';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';

export type FolderDeed = 'watch' | 'link';

export interface AddFolderProps {
  readonly deed: FolderDeed;
  readonly onDone: () => void;
}

/** Asks for a folder, to watch or to link it. In the desktop window the system's chooser helps. */
export function AddFolder({ deed, onDone }: AddFolderProps) {
  const say = useManageSay();
  const watch = useAddWatchedFolder();
  const link = useLinkFolder();
  const [path, setPath] = useState('');
  const [withSubfolders, setWithSubfolders] = useState(false);
  const { error, isPending } = deed === 'watch' ? watch : link;
  const add = () => {
    const asked = { path: path.trim() };
    if (deed === 'link') link.mutate(asked, { onSuccess: onDone });
    else watch.mutate({ ...asked, include_subfolders: withSubfolders }, { onSuccess: onDone });
  };
  return (
    <Modal opened onClose={onDone} title={say(`folders.${deed}Title`)} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Stack>
          <PathField path={path} onChange={setPath} />
          {deed === 'watch' && (
            <Checkbox
              label={say('folders.includeSubfolders')}
              checked={withSubfolders}
              onChange={(event) => {
                setWithSubfolders(event.currentTarget.checked);
              }}
            />
          )}
          <Failure error={error} />
          <Group justify="flex-end">
            <Button
              type="submit"
              loading={isPending}
              disabled={path.trim() === ''}
              data-testid="folder-confirm"
            >
              {say(`folders.${deed}Confirm`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface PathFieldProps {
  readonly path: string;
  readonly onChange: (path: string) => void;
}

const isWindows = navigator.userAgent.includes('Windows');

function PathField({ path, onChange }: PathFieldProps) {
  const say = useManageSay();
  const desktop = window.lectern;
  const example = isWindows ? 'C:\\Users\\me\\Courses' : '/home/me/courses';
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        flex={1}
        label={say('folders.path')}
        description={say('folders.pathHint', { example })}
        value={path}
        maxLength={4096}
        spellCheck={false}
        data-autofocus
        data-testid="folder-path"
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {desktop !== undefined && (
        <Button
          variant="default"
          data-testid="folder-choose"
          onClick={() => {
            void desktop.chooseFolder().then((chosen) => {
              if (chosen !== null) onChange(chosen);
            });
          }}
        >
          {say('folders.choose')}
        </Button>
      )}
    </Group>
  );
}

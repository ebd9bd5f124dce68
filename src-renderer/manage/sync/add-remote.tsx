import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import { longestName } from '../../../src-shared/contract/common';
import { useCreateRemote, useTryRemote } from '../../api/remotes';
import { Failure } from '../failure';
import { Quiet } from '../quiet';
import { useManageSay } from '../use-manage-say';
import { KeyField } from './key-field';
import { areGoodTimes, onlyAsked, TimesFields } from './times-fields';
import { TryResult } from './try-result';
import { addressTyped, isKey } from './typed-remote';

/** Asks for address and key, asks that server who it is, and adds it. */
export function AddRemote({ onClose }: { readonly onClose: () => void }) {
  const say = useManageSay();
  return (
    <Modal opened onClose={onClose} title={say('sync.addTitle')} size="lg">
      <AddForm onAdded={onClose} />
    </Modal>
  );
}

function AddForm({ onAdded }: { readonly onAdded: () => void }) {
  const say = useManageSay();
  const [typed, setTyped] = useState('');
  const [key, setKey] = useState('');
  const test = useTryRemote();
  const url = addressTyped(typed);
  const isReady = url !== null && isKey(key);
  /** What was found of another address or key says nothing of this one. */
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    test.reset();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReady) test.mutate({ url, key });
  };
  return (
    <Stack>
      <form onSubmit={submit} noValidate>
        <Stack>
          <AddressField
            typed={typed}
            isOdd={typed.trim() !== '' && url === null}
            onChange={change(setTyped)}
          />
          <KeyField
            label={say('sync.key')}
            description={say('sync.keyHelp')}
            value={key}
            required
            onChange={change(setKey)}
          />
          <Failure error={test.error} />
          {test.data === undefined && (
            <Group justify="flex-end">
              <Button type="submit" loading={test.isPending} disabled={!isReady} data-testid="test-remote">
                {say('sync.test')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
      <div role="status">
        {test.data !== undefined && url !== null && <TryResult found={test.data} host={new URL(url).host} />}
      </div>
      {test.data !== undefined && url !== null && (
        <Rest
          wish={{ url, key }}
          isFound={test.data.ok}
          mayPass={test.data.trouble?.lasting === false}
          onAgain={() => {
            test.mutate({ url, key });
          }}
          onAdded={onAdded}
        />
      )}
    </Stack>
  );
}

interface AddressFieldProps {
  readonly typed: string;
  readonly isOdd: boolean;
  readonly onChange: (typed: string) => void;
}

function AddressField({ typed, isOdd, onChange }: AddressFieldProps) {
  const say = useManageSay();
  const [wasLeft, setWasLeft] = useState(false);
  return (
    <TextInput
      label={say('sync.url')}
      description={say('sync.urlHelp')}
      type="url"
      dir="ltr"
      value={typed}
      maxLength={2048}
      required
      spellCheck={false}
      error={isOdd && wasLeft ? say('sync.urlOdd') : null}
      data-autofocus
      data-testid="remote-url"
      onBlur={() => {
        setWasLeft(true);
      }}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

interface RestProps {
  readonly wish: { readonly url: string; readonly key: string };
  readonly isFound: boolean;
  /** What is wrong may pass by itself: it can be added all the same. */
  readonly mayPass: boolean;
  readonly onAgain: () => void;
  readonly onAdded: () => void;
}

/** What else there is to say of a server that was asked, and the buttons. */
function Rest({ wish, isFound, mayPass, onAgain, onAdded }: RestProps) {
  const say = useManageSay();
  const create = useCreateRemote();
  const [name, setName] = useState('');
  const [times, setTimes] = useState(onlyAsked);
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    const named = name.trim() === '' ? {} : { name: name.trim() };
    create.mutate(
      { ...wish, ...named, ...times },
      {
        onSuccess: (made) => {
          notifications.show({ message: say('sync.added', { name: made.name }), role: 'status' });
          onAdded();
        },
      },
    );
  };
  const again = (
    <Button variant="default" onClick={onAgain} data-testid="test-again">
      {say('sync.testAgain')}
    </Button>
  );
  if (!isFound && !mayPass) return <Group justify="flex-end">{again}</Group>;
  return (
    <form onSubmit={add}>
      <Stack>
        <TextInput
          label={say('sync.name')}
          placeholder={new URL(wish.url).host}
          value={name}
          maxLength={longestName}
          data-testid="remote-name"
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TimesFields value={times} onChange={setTimes} />
        <Quiet>{say(times.every_minutes === null ? 'sync.sendsAsked' : 'sync.sendsAtOnce')}</Quiet>
        <Failure error={create.error} />
        <Group justify="flex-end">
          {!isFound && again}
          <Button
            type="submit"
            variant={isFound ? 'filled' : 'default'}
            loading={create.isPending}
            disabled={!areGoodTimes(times)}
            data-testid="add-remote"
          >
            {say(isFound ? 'sync.addConfirm' : 'sync.addAnyway')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import {
  Combobox,
  Group,
  Kbd,
  Modal,
  Text,
  TextInput,
  UnstyledButton,
  useCombobox,
  VisuallyHidden,
} from '@mantine/core';
import { useDisclosure, useHotkeys, useOs } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useManageSay } from '../use-manage-say';
import type { Command } from './commands';
import classes from './palette.module.css';
import { useFound } from './use-found';

/** Everything by keyboard: Ctrl or Command with K opens it from any managing screen, and so does its button. */
export function Palette() {
  const say = useManageSay();
  const isMac = useOs() === 'macos';
  const [isOpen, { open, close, toggle }] = useDisclosure(false);
  useHotkeys([['mod+K', toggle]], []);
  return (
    <>
      <UnstyledButton className={classes['opener'] ?? ''} onClick={open} data-testid="palette-open">
        <IconSearch size={16} aria-hidden />
        <span>{say('palette.open')}</span>
        <Kbd size="xs" className={classes['keys'] ?? ''} aria-hidden>
          {isMac ? '⌘ K' : 'Ctrl K'}
        </Kbd>
      </UnstyledButton>
      <Modal.Root
        opened={isOpen}
        onClose={close}
        yOffset="12dvh"
        size="lg"
        padding={0}
        centered={false}
        transitionProps={{ duration: 0 }}
      >
        <Modal.Overlay backgroundOpacity={0.45} />
        <Modal.Content aria-label={say('palette.title')} data-testid="palette">
          <Choice onDone={close} />
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

/** The command runs once the dialog is gone, which gives the focus back first. */
function Choice({ onDone }: { readonly onDone: () => void }) {
  const say = useManageSay();
  const combobox = useCombobox({ opened: true, onDropdownClose: onDone });
  const listId = useId();
  /** The library tells it only once the list has been gone through. */
  const isShown = { 'aria-expanded': true, 'aria-controls': listId };
  const [typed, setTyped] = useState('');
  const asked = typed.trim();
  const { found, isSearching } = useFound(asked);
  const { selectFirstOption } = combobox;
  useEffect(() => {
    selectFirstOption();
  }, [asked, found.length, selectFirstOption]);
  const choose = (id: string) => {
    onDone();
    found.find((command) => command.id === id)?.run();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.EventsTarget withExpandedAttribute {...isShown}>
        <TextInput
          autoFocus
          data-autofocus
          size="lg"
          variant="unstyled"
          px="md"
          aria-label={say('palette.field')}
          placeholder={say('palette.placeholder')}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} className={classes['list'] ?? ''} aria-label={say('palette.list')}>
        {(['goTo', 'do', 'packages'] as const).map((group) => (
          <Commands
            key={group}
            label={say(`palette.${group}`)}
            commands={found.filter((command) => command.group === group)}
          />
        ))}
        {found.length === 0 && (
          <Combobox.Empty>
            {isSearching ? say('palette.searching') : say('palette.nothing', { typed: asked })}
          </Combobox.Empty>
        )}
      </Combobox.Options>
      <VisuallyHidden role="status">{say('palette.found', { count: found.length })}</VisuallyHidden>
    </Combobox>
  );
}

interface CommandsProps {
  readonly label: string;
  readonly commands: readonly Command[];
}

function Commands({ label, commands }: CommandsProps) {
  if (commands.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {commands.map(({ id, label: name, Icon }) => (
        <Combobox.Option key={id} value={id} data-testid="palette-option">
          <Group gap="sm" wrap="nowrap">
            <Icon size={18} stroke={1.6} aria-hidden />
            <Text size="sm" truncate>
              {name}
            </Text>
          </Group>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}

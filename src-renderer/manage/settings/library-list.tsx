import { Accordion, Badge, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { libraries, type ShippedLibrary } from 'virtual:shipped-libraries';
import { useManageSay } from '../use-manage-say';
import classes from './library-list.module.css';

const keyOf = ({ name, version }: ShippedLibrary) => `${name}@${version}`;

/** Libraries by name, each with its licence; needs no network. */
export function LibraryList() {
  const say = useManageSay();
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const found = libraries.filter((library) => keyOf(library).toLowerCase().includes(wanted));
  return (
    <Stack gap="sm" data-testid="libraries">
      <TextInput
        aria-label={say('settings.findLibrary')}
        placeholder={say('settings.findLibrary')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        maw="24rem"
        onChange={(event) => {
          setSearch(event.currentTarget.value);
        }}
      />
      <Text size="sm" c="dimmed" role="status">
        {say('settings.libraryCount', { count: found.length })}
      </Text>
      <ScrollArea.Autosize mah="32rem" viewportProps={{ tabIndex: 0 }}>
        <Accordion value={opened} onChange={setOpened} order={3}>
          {found.map((library) => (
            <LibraryItem key={keyOf(library)} of={library} isOpen={opened === keyOf(library)} />
          ))}
        </Accordion>
      </ScrollArea.Autosize>
    </Stack>
  );
}

function LibraryItem({ of, isOpen }: { readonly of: ShippedLibrary; readonly isOpen: boolean }) {
  const say = useManageSay();
  return (
    <Accordion.Item value={keyOf(of)} data-testid="library">
      <Accordion.Control>
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
            {of.name}
          </Text>
          <Text size="xs" c="dimmed" dir="ltr">
            {of.version}
          </Text>
          <Badge size="sm" variant="default" tt="none" fw={500} dir="ltr" style={{ flexShrink: 0 }}>
            {of.licence}
          </Badge>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        {isOpen &&
          (of.text === '' ? (
            <Text size="sm" c="dimmed">
              {say('settings.noLicenceText', { licence: of.licence })}
            </Text>
          ) : (
            <Text component="pre" size="xs" dir="ltr" className={classes['text'] ?? ''}>
              {of.text}
            </Text>
          ))}
      </Accordion.Panel>
    </Accordion.Item>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '../../ui/card';
import { useManageSay } from '../use-manage-say';
import { MakeBundle } from './make-bundle';
import { TakeBundle } from './take-bundle';

/** Results to and from another Lectern where no network is. */
export function CarryCard() {
  const say = useManageSay();
  const [opened, setOpened] = useState<'make' | 'take' | null>(null);
  const close = () => {
    setOpened(null);
  };
  return (
    <Card title={say('carry.title')}>
      <Text size="sm" maw="46rem" mb="md">
        {say('carry.text')}
      </Text>
      <Group>
        <Button
          variant="default"
          leftSection={<IconFileExport size={16} aria-hidden />}
          data-testid="open-make-bundle"
          onClick={() => {
            setOpened('make');
          }}
        >
          {say('carry.make')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
          data-testid="open-take-bundle"
          onClick={() => {
            setOpened('take');
          }}
        >
          {say('carry.take')}
        </Button>
      </Group>
      {opened === 'make' && <MakeBundle onClose={close} />}
      {opened === 'take' && <TakeBundle onClose={close} />}
    </Card>
  );
}

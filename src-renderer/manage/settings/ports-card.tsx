import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { highestPort, lowestPort } from '../../../src-shared/contract/ports';
import type { ChosenPorts, WindowCommands } from '../../../src-shared/contract/window-commands';
import { useStorage } from '../../api/machine';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { useManageSay } from '../use-manage-say';

/** Which ports are used now, and, in the desktop program, which ones later starts try first. */
export function PortsCard() {
  const say = useManageSay();
  const { data } = useStorage();
  const commands = window.lectern;
  return (
    <Card title={say('settings.ports')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {say('settings.portsHelp')} {commands === undefined && say('settings.portsServe')}
        </Text>
        {data !== undefined && (
          <Facts
            isDense
            facts={[
              { name: say('settings.portApiNow'), value: String(data.api_port) },
              { name: say('settings.portContentNow'), value: String(data.content_port) },
            ]}
          />
        )}
        {commands !== undefined && <ChoosePorts commands={commands} />}
      </Stack>
    </Card>
  );
}

function ChoosePorts({ commands }: { readonly commands: WindowCommands }) {
  const { data: chosen, refetch } = useQuery({
    queryKey: ['window', 'ports'],
    queryFn: () => commands.readPorts(),
  });
  if (chosen === undefined) return null;
  return <PortsForm commands={commands} chosen={chosen} onKept={() => void refetch()} />;
}

type Typed = number | string;

function PortsForm({
  commands,
  chosen,
  onKept,
}: {
  readonly commands: WindowCommands;
  readonly chosen: ChosenPorts;
  readonly onKept: () => void;
}) {
  const say = useManageSay();
  const [api, setApi] = useState<Typed>(chosen.api ?? '');
  const [content, setContent] = useState<Typed>(chosen.content ?? '');
  const [told, setTold] = useState<'portsKept' | 'portsFailed' | null>(null);
  const isSame = api !== '' && api === content;
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    commands.keepPorts(portOf(api), portOf(content)).then(
      () => {
        setTold('portsKept');
        onKept();
      },
      () => setTold('portsFailed'),
    );
  };
  return (
    <form onSubmit={save}>
      <Stack gap="md">
        {chosen.isCommanded && <Alert color="yellow">{say('settings.portsCommanded')}</Alert>}
        <Group align="flex-start" gap="md">
          <PortInput label={say('settings.portApi')} value={api} onChange={setApi} testId="port-api" />
          <PortInput
            label={say('settings.portContent')}
            value={content}
            onChange={setContent}
            testId="port-content"
            error={isSame ? say('settings.portsSame') : undefined}
          />
        </Group>
        <Text size="xs" c="dimmed">
          {say('settings.portHelp')}
        </Text>
        <Group>
          <Button
            type="submit"
            variant="default"
            disabled={isSame || (portOf(api) === chosen.api && portOf(content) === chosen.content)}
          >
            {say('settings.portsKeep')}
          </Button>
        </Group>
        {told !== null && (
          <Alert color={told === 'portsKept' ? 'teal' : 'red'} role="status" data-testid="ports-told">
            <Group justify="space-between">
              <Text size="sm">{say(`settings.${told}`)}</Text>
              {told === 'portsKept' && (
                <Button size="xs" variant="default" onClick={() => void commands.restart()}>
                  {say('settings.restart')}
                </Button>
              )}
            </Group>
          </Alert>
        )}
      </Stack>
    </form>
  );
}

interface PortInputProps {
  readonly label: string;
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
  readonly testId: string;
  readonly error?: string | undefined;
}

function PortInput({ label, value, onChange, testId, error }: PortInputProps) {
  return (
    <NumberInput
      label={label}
      value={value}
      onChange={onChange}
      min={lowestPort}
      max={highestPort}
      allowDecimal={false}
      hideControls
      w="10rem"
      error={error}
      data-testid={testId}
    />
  );
}

function portOf(typed: Typed): number | null {
  return typed === '' ? null : Number(typed);
}

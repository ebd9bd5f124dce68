import { ActionIcon, Button, Code, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { Origin, type Settings } from '../../../src-shared/contract/app';
import { useUpdateSettings } from '../../api/app';
import { Card } from '../../ui/card';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { NumberSettings } from './number-settings';
import classes from './access-section.module.css';
import { WithSettings } from './with-settings';

const rateRange = { min: 0, max: 1_000_000 };

/** Which sites may act here, and how often keys may ask. */
export function AccessSection() {
  const say = useManageSay();
  return (
    <WithSettings>
      {(settings) => (
        <>
          <Origins origins={settings.allowed_origins} />
          <Card title={say('access.rates')}>
            <Stack gap="md">
              <Text size="sm" c="dimmed">
                {say('access.ratesHelp')}
              </Text>
              <NumberSettings
                settings={settings}
                fields={[
                  { name: 'rate_limit_read_per_minute', label: say('access.rateRead'), ...rateRange },
                  { name: 'rate_limit_write_per_minute', label: say('access.rateWrite'), ...rateRange },
                  { name: 'rate_limit_admin_per_minute', label: say('access.rateAdmin'), ...rateRange },
                ]}
              />
              <CountHere settings={settings} />
            </Stack>
          </Card>
        </>
      )}
    </WithSettings>
  );
}

function CountHere({ settings }: { readonly settings: Settings }) {
  const say = useManageSay();
  const update = useUpdateSettings();
  const sayFailure = useSayFailure();
  return (
    <Switch
      label={say('access.rateHere')}
      description={say('access.rateHereHelp')}
      checked={settings.rate_limit_this_machine}
      onChange={(event) =>
        update.mutate({ rate_limit_this_machine: event.currentTarget.checked }, { onError: sayFailure })
      }
    />
  );
}

function Origins({ origins }: { readonly origins: readonly string[] }) {
  const say = useManageSay();
  const update = useUpdateSettings();
  const sayFailure = useSayFailure();
  const change = (allowed: readonly string[], told: string, then?: () => void) => {
    const onSuccess = () => {
      notifications.show({ message: told, role: 'status' });
      then?.();
    };
    update.mutate({ allowed_origins: [...allowed] }, { onError: sayFailure, onSuccess });
  };
  return (
    <Card title={say('access.origins')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {say(origins.length === 0 ? 'access.originsNone' : 'access.originsHelp')}
        </Text>
        {origins.length > 0 && (
          <ul className={classes['origins']} aria-label={say('access.originsList')}>
            {origins.map((origin) => (
              <li key={origin} data-testid="origin">
                <Code dir="ltr">{origin}</Code>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={say('access.removeNamed', { origin })}
                  onClick={() =>
                    change(
                      origins.filter((other) => other !== origin),
                      say('access.removed', { origin }),
                    )
                  }
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        <AddOrigin
          origins={origins}
          onAdd={(origin, then) => change([...origins, origin], say('access.added', { origin }), then)}
        />
      </Stack>
    </Card>
  );
}

interface AddOriginProps {
  readonly origins: readonly string[];
  readonly onAdd: (origin: string, then: () => void) => void;
}

function AddOrigin({ origins, onAdd }: AddOriginProps) {
  const say = useManageSay();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<'originBad' | 'originThere' | null>(null);
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    const origin = text.trim().replace(/\/$/, '');
    const isThere = origins.includes(origin);
    const isGood = Origin.safeParse(origin).success;
    setWrong(isThere ? 'originThere' : isGood ? null : 'originBad');
    if (isGood && !isThere) onAdd(origin, () => setText(''));
  };
  return (
    <form onSubmit={add} noValidate>
      <Group align="flex-start" gap="sm">
        <TextInput
          label={say('access.origin')}
          description={say('access.originHelp')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(null);
          }}
          error={wrong === null ? null : say(`access.${wrong}`)}
          dir="ltr"
          type="url"
          flex="0 1 26rem"
          data-testid="origin-text"
        />
        <Button
          type="submit"
          variant="default"
          className={classes['besideField'] ?? ''}
          disabled={text.trim() === ''}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {say('access.add')}
        </Button>
      </Group>
    </form>
  );
}

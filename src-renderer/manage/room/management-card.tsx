import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Management } from '../../../src-shared/contract/management';
import { isFromAfar } from '../../api/entry';
import { useManagement, useUpdateManagement } from '../../api/management';
import { Card } from '../../ui/card';
import { CopyText } from '../../ui/copy-text';
import { StatusMark } from '../../ui/status-mark';
import { Answered } from '../answered';
import { NewPassphrase } from '../carry/passphrase-fields';
import { confirmFirst } from '../confirm-first';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

/** Whether these screens can be reached from other devices of the room, and how. Changed at this machine alone. */
export function ManagementCard() {
  const say = useManageSay();
  return (
    <Card title={say('managing.title')}>
      <Answered query={useManagement()} label={say('managing.loading')}>
        {(management) => (
          <Stack gap="md" data-testid="management" data-on={management.is_on}>
            <Text size="sm" c="dimmed">
              {say('managing.help')}
            </Text>
            {management.is_on && <Reached management={management} />}
            {isFromAfar() ? (
              <Text size="sm">{say('managing.atTheMachine')}</Text>
            ) : (
              <Deeds isOn={management.is_on} />
            )}
          </Stack>
        )}
      </Answered>
    </Card>
  );
}

function Reached({
  management: { urls, fingerprint, signed_in: count },
}: {
  readonly management: Management;
}) {
  const say = useManageSay();
  return (
    <Stack gap="sm">
      {urls.length === 0 ? (
        <StatusMark tone="warning" label={say('managing.nowhere')} />
      ) : (
        <>
          <Text size="sm">{say('managing.openThere')}</Text>
          {urls.map((url) => (
            <CopyText key={url} text={url} testId="management-url" />
          ))}
        </>
      )}
      {fingerprint !== null && (
        <div>
          <Text size="sm">{say('managing.fingerprint')}</Text>
          <Code
            block
            dir="ltr"
            style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
            data-testid="management-fingerprint"
          >
            {fingerprint}
          </Code>
        </div>
      )}
      <Text size="sm" data-testid="management-signed-in">
        {say('managing.signedIn', { count })}
      </Text>
    </Stack>
  );
}

function Deeds({ isOn }: { readonly isOn: boolean }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const update = useUpdateManagement();
  const [isTyping, setIsTyping] = useState(false);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const close = () => {
    setIsTyping(false);
    setPassphrase(null);
  };
  const turnOff = () => {
    confirmFirst(
      {
        title: say('managing.offTitle'),
        text: say('managing.offText'),
        confirm: say('managing.off'),
        keep: say('managing.keep'),
        isLoss: true,
      },
      () => update.mutate(null, { onError: sayFailure }),
    );
  };
  if (!isTyping)
    return (
      <Group gap="sm">
        <Button variant="default" data-testid="management-type" onClick={() => setIsTyping(true)}>
          {say(isOn ? 'managing.another' : 'managing.on')}
        </Button>
        {isOn && (
          <Button variant="subtle" color="red" data-testid="management-off" onClick={turnOff}>
            {say('managing.off')}
          </Button>
        )}
      </Group>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== null) update.mutate(passphrase, { onSuccess: close, onError: sayFailure });
      }}
    >
      <Stack gap="sm" maw="26rem">
        <NewPassphrase onChange={setPassphrase} />
        <Group gap="sm">
          <Button
            type="submit"
            disabled={passphrase === null}
            loading={update.isPending}
            data-testid="management-keep"
          >
            {say(isOn ? 'managing.change' : 'managing.turnOn')}
          </Button>
          <Button variant="default" onClick={close}>
            {say('managing.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { usualLaunch } from '../../../../src-shared/contract/launch-as';
import type { Session } from '../../../../src-shared/contract/sessions';
import { useDeleteSandbox, useTestLaunch } from '../../../api/test-launches';
import { Card } from '../../../ui/card';
import { Answered } from '../../answered';
import { usePlay } from '../../play';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';
import type { Origin, TabBodyProps, TabProps } from '../tab';
import { FaultFields } from './fault-fields';
import { LaunchFields } from './launch-fields';
import type { LaunchValues } from './launch-values';
import { PresetBar } from './preset-bar';
import { SandboxList } from './sandbox-list';
import { useOfferedScos } from './use-offered-scos';
import { usePrefill, type Prefill } from './use-prefill';

/** Tries a package: as anybody, in any LMS known, with anything going wrong. */
export function BenchTab({ shown, origin }: TabBodyProps) {
  if (origin === null) return <Bench shown={shown} prefill={null} />;
  return <PrefilledBench key={JSON.stringify(origin)} shown={shown} origin={origin} />;
}

function PrefilledBench({ shown, origin }: TabProps & { readonly origin: Origin }) {
  return (
    <Answered query={usePrefill(origin)} height={480}>
      {(prefill) => <Bench shown={shown} prefill={prefill} />}
    </Answered>
  );
}

function Bench({ shown, prefill }: TabProps & { readonly prefill: Prefill | null }) {
  const say = useManageSay();
  const [values, setValues] = useState<LaunchValues>(prefill?.values ?? usualLaunch);
  const scos = useOfferedScos(shown);
  const { openLaunch } = usePlay();
  const launch = useTestLaunch();
  const remove = useDeleteSandbox();
  const onError = useSayFailure();
  const change = (changes: Partial<LaunchValues>) => {
    setValues((was) => ({ ...was, ...changes }));
  };
  const begin = (as: LaunchValues) => {
    openLaunch(() => launch.mutateAsync({ packageId: shown.id, ...as }));
  };
  const restart = (sandbox: Session, as: LaunchValues) => {
    openLaunch(async () => {
      const launched = await launch.mutateAsync({ packageId: shown.id, ...as });
      remove.mutate(sandbox, { onError });
      return launched;
    });
  };
  return (
    <Stack gap="lg" data-testid="bench">
      <Card title={say('bench.title')} actions={<PresetBar values={values} onChoose={setValues} />}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            begin(values);
          }}
        >
          <Stack gap="lg">
            <Text c="dimmed" size="sm">
              {say('bench.intro')}
            </Text>
            {prefill !== null && <Prefilled prefill={prefill} />}
            <LaunchFields values={values} scormVersion={shown.scorm_version} scos={scos} onChange={change} />
            <FaultFields
              faults={values.faults}
              onChange={(faults) => {
                change({ faults });
              }}
            />
            <Group>
              <Button
                type="submit"
                loading={launch.isPending}
                leftSection={<IconFlask size={16} aria-hidden />}
                data-testid="bench-launch"
              >
                {say('bench.launch')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
      <Card title={say('bench.sandboxes')} isFlush>
        <SandboxList packageId={shown.id} onEdit={setValues} onRestart={restart} />
      </Card>
    </Stack>
  );
}

function Prefilled({ prefill: { session, position } }: { readonly prefill: Prefill }) {
  const say = useManageSay();
  const learner = session.learner_name ?? session.user_id;
  return (
    <Alert color="blue" data-testid="bench-prefilled">
      {say('bench.prefilled', { learner, position })}
    </Alert>
  );
}

import { Text } from '@mantine/core';
import type { RemoteTrouble } from '../../../../src-shared/contract/remote-trouble';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { Quiet } from '../../quiet';
import { useManageSay } from '../../use-manage-say';
import { useExplainTrouble } from '../use-explain-trouble';

export interface ThereTroubleProps {
  readonly trouble: RemoteTrouble;
  readonly remote: Remote;
}

/** Why nothing comes from there. The sentences for what goes up fit but for what is said of bytes that differ. */
export function ThereTrouble({ trouble, remote }: ThereTroubleProps) {
  const say = useManageSay();
  const { host } = new URL(remote.url);
  const { what, todo, told } = useExplainTrouble()(trouble, { host, next: 'asked' });
  const isBroken = trouble.word === 'garbage' && trouble.facts['reason'] === 'checksum';
  return (
    <div data-testid="there-trouble" data-word={trouble.word}>
      <Text size="sm" fw={550}>
        {isBroken ? say('there.broken', { host }) : what}
      </Text>
      <Text size="sm">{isBroken ? say('there.brokenTodo') : todo}</Text>
      {told !== '' && <Quiet>{told}</Quiet>}
    </div>
  );
}

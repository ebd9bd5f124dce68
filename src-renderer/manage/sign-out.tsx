import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { isFromAfar, leave } from '../api/entry';
import { useSignOut } from '../api/management';
import { useManageSay } from './use-manage-say';

/** On a device that signed in; at the machine itself there is nothing to sign out of. */
export function SignOut() {
  const say = useManageSay();
  const signOut = useSignOut();
  if (!isFromAfar()) return null;
  return (
    <Button
      variant="subtle"
      size="xs"
      leftSection={<IconLogout size={15} aria-hidden />}
      data-testid="sign-out"
      onClick={() => {
        signOut.mutate(undefined, {
          onSettled: () => {
            leave();
            window.location.reload();
          },
        });
      }}
    >
      {say('managing.signOut')}
    </Button>
  );
}

import { Alert, Button, Center, PasswordInput, Stack } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { longestManagementPassword } from '../../../src-shared/contract/management';
import { signIn, type SignInTrouble } from '../../api/entry';
import { StatePage } from '../../ui/state-page';
import { useManageSay } from '../use-manage-say';

export interface SignInPageProps {
  /** Somebody was in, and is no more. */
  readonly isOut: boolean;
  readonly onIn: (token: string) => void;
}

/** What other devices of the room see first: the passphrase, please. */
export function SignInPage({ isOut, onIn }: SignInPageProps) {
  const say = useManageSay();
  const [passphrase, setPassphrase] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [trouble, setTrouble] = useState<SignInTrouble | null>(null);
  const knock = async () => {
    setIsPending(true);
    const answer = await signIn(passphrase);
    setIsPending(false);
    setTrouble(answer.kind === 'out' ? answer.trouble : null);
    if (answer.kind === 'in') onIn(answer.token);
  };
  return (
    <Center component="main" mih="100vh">
      <StatePage
        order={1}
        icon={<IconKey size={32} />}
        title={say('managing.signInTitle')}
        text={say(isOut && trouble === null ? 'managing.signedOut' : 'managing.signInText')}
        testId="sign-in-page"
        action={
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void knock();
            }}
          >
            <Stack gap="md" w="min(20rem, 90vw)" ta="start">
              <PasswordInput
                label={say('managing.passphrase')}
                value={passphrase}
                maxLength={longestManagementPassword}
                required
                autoFocus
                dir="auto"
                autoComplete="current-password"
                visibilityToggleButtonProps={{ 'aria-label': say('carry.show'), tabIndex: 0 }}
                data-testid="sign-in-passphrase"
                onChange={(event) => setPassphrase(event.currentTarget.value)}
              />
              {trouble !== null && (
                <Alert color="red" role="alert" data-testid="sign-in-trouble" data-trouble={trouble.word}>
                  {say(`managing.trouble.${trouble.word}`, { count: trouble.seconds })}
                </Alert>
              )}
              <Button type="submit" loading={isPending} data-testid="sign-in">
                {say('managing.signIn')}
              </Button>
            </Stack>
          </form>
        }
      />
    </Center>
  );
}

import { Center, Loader } from '@mantine/core';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { enter, isFromAfar, leave, type Entry } from '../../api/entry';
import { ServerProvider } from '../../api/server-provider';
import { useManageSay } from '../use-manage-say';
import { NoWayIn, type OutReason } from './no-way-in';
import { SignInPage } from './sign-in-page';

type Door = Entry | { readonly kind: 'opening' } | { readonly kind: 'out'; readonly reason: OutReason };

/** Lets in who has a token; everybody else learns how to get in. A token refused later leads out again. */
export function Entrance({ children }: { readonly children: ReactNode }) {
  const say = useManageSay();
  const [door, setDoor] = useState<Door>({ kind: 'opening' });
  const knock = useCallback(() => {
    setDoor({ kind: 'opening' });
    enter().then(setDoor, () => {
      setDoor({ kind: 'out', reason: 'unreachable' });
    });
  }, []);
  useEffect(knock, [knock]);
  useEffect(enterByNewLink, []);
  const onSignedOut = useCallback(() => {
    leave();
    setDoor({ kind: 'out', reason: 'signed-out' });
  }, []);

  if (door.kind === 'opening')
    return (
      <Center mih="100vh">
        <Loader aria-label={say('entrance.opening')} />
      </Center>
    );
  if (door.kind === 'out' && (door.reason === 'passphrase' || isFromAfar()))
    return (
      <SignInPage
        isOut={door.reason === 'signed-out'}
        onIn={(token) => {
          setDoor({ kind: 'in', token });
        }}
      />
    );
  if (door.kind === 'out') return <NoWayIn reason={door.reason} onRetry={knock} />;
  return (
    <ServerProvider key={door.token} token={door.token} onSignedOut={onSignedOut}>
      {children}
    </ServerProvider>
  );
}

/** A printed link opened in a tab that shows Lectern already changes no more than the hash: begin anew. */
function enterByNewLink(): () => void {
  const onHash = () => {
    if (location.hash.startsWith('#/visit/')) location.reload();
  };
  window.addEventListener('hashchange', onHash);
  return () => {
    window.removeEventListener('hashchange', onHash);
  };
}

import { Button, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useUpdateRemote } from '../../api/remotes';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import classes from './sync.module.css';

/** What a remote had lost and got again, until somebody has read it. */
export function LossNote({ remote: { id, name, lost } }: { readonly remote: Remote }) {
  const say = useManageSay();
  const formats = useFormats();
  const sayFailure = useSayFailure();
  const update = useUpdateRemote();
  if (lost === null) return null;
  const { sessions, packages, at } = lost;
  const whats = [
    ...(sessions > 0 ? [say('lost.what', { count: sessions, name })] : []),
    ...(packages > 0 ? [say('lost.whatPackages', { count: packages, name })] : []),
  ];
  return (
    <div className={classes['trouble']} data-mended data-testid="remote-lost">
      <IconHistory size={18} aria-hidden className={classes['sign']} />
      <div>
        {whats.map((what) => (
          <Text key={what} size="sm" fw={600}>
            {what}
          </Text>
        ))}
        <Text size="sm" mt={2}>
          {say('lost.why')}
        </Text>
        <Text size="xs" mt={4}>
          {formats.dateTime(at)}
        </Text>
        <Button
          size="xs"
          mt="sm"
          variant="default"
          loading={update.isPending}
          data-testid="lost-read"
          onClick={() => {
            update.mutate({ remoteId: id, lost: null }, { onError: sayFailure });
          }}
        >
          {say('lost.read')}
        </Button>
      </div>
    </div>
  );
}

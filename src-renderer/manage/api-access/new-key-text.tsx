import { Button, Group, Stack, Text } from '@mantine/core';
import { CopyText } from '../../ui/copy-text';
import { useManageSay } from '../use-manage-say';

/** The text of a key that was made just now: shown this once, until somebody says that it has been noted. */
export function NewKeyText({ text, onNoted }: { readonly text: string; readonly onNoted: () => void }) {
  const say = useManageSay();
  return (
    <Stack>
      <Text size="sm">{say('api.createdText')}</Text>
      <CopyText text={text} testId="new-key-text" />
      <Group justify="flex-end">
        <Button onClick={onNoted} data-autofocus>
          {say('api.noted')}
        </Button>
      </Group>
    </Stack>
  );
}

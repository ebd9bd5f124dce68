import { Button, Menu } from '@mantine/core';
import { IconFileExport, IconRefresh, IconUser, IconUserOff } from '@tabler/icons-react';
import { useExplain } from '../../api/use-explain';
import { useSay } from '../../ui/i18n';
import type { UiWords } from '../../ui/words';
import type { ReadingProps } from '../reading';
import { useInspectorSay } from '../use-inspector-say';

export interface SaveMenuProps {
  /** What is still being read of the session, or could not be: it would be missing in the file. */
  readonly lacking: readonly ReadingProps[];
  readonly onSave: (isRedacted: boolean) => void;
}

/** The ways to save a session, once all of it is there; until then why not, and another try where reading it failed. */
export function SaveMenu({ lacking, onSave }: SaveMenuProps) {
  const say = useInspectorSay();
  const failed = lacking.filter(({ failure }) => (failure ?? null) !== null);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          loading={lacking.length > 0 && failed.length === 0}
          leftSection={<IconFileExport size={14} aria-hidden />}
          data-testid="export-menu"
        >
          {say('file.save')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown maw="22rem">
        {failed.length === 0 ? <Ways onSave={onSave} /> : <Failed failed={failed} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function Ways({ onSave }: Pick<SaveMenuProps, 'onSave'>) {
  const say = useInspectorSay();
  return (
    <>
      <Menu.Item
        leftSection={<IconUser size={16} aria-hidden />}
        onClick={() => {
          onSave(false);
        }}
        data-testid="export-whole"
      >
        {say('file.whole')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconUserOff size={16} aria-hidden />}
        onClick={() => {
          onSave(true);
        }}
        data-testid="export-redacted"
      >
        {say('file.redacted')}
      </Menu.Item>
      <Menu.Label>{say('file.redactedHelp')}</Menu.Label>
    </>
  );
}

function Failed({ failed }: { readonly failed: readonly ReadingProps[] }) {
  const say = useSay<UiWords>('ui');
  const explain = useExplain();
  const { what, todo } = explain(failed[0]?.failure);
  return (
    <>
      <Menu.Label>
        {what} {todo}
      </Menu.Label>
      <Menu.Item
        leftSection={<IconRefresh size={16} aria-hidden />}
        closeMenuOnClick={false}
        onClick={() => {
          for (const { onRetry } of failed) onRetry?.();
        }}
        data-testid="export-retry"
      >
        {say('retry')}
      </Menu.Item>
    </>
  );
}

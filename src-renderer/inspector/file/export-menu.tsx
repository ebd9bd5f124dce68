import { Button, Menu } from '@mantine/core';
import { IconFileExport, IconUser, IconUserOff } from '@tabler/icons-react';
import { sessionFileOf } from '../../../src-shared/inspect/session-file';
import { usePackage } from '../../api/packages';
import { saveAs } from '../../ui/save-as';
import type { SessionViewProps } from '../session-view';
import { useInspectorSay } from '../use-inspector-say';

/** Takes the session along as one file that any Lectern opens. */
export function ExportMenu({
  session,
  course,
  entries,
  fencedTotal,
  observations,
}: Omit<SessionViewProps, 'isFile' | 'path' | 'address'>) {
  const say = useInspectorSay();
  const stored = usePackage(session.package_id);
  const save = (isRedacted: boolean) => {
    const isSameVersion = stored.data?.version === session.package_version;
    const file = sessionFileOf(
      {
        ...{ session, course, entries, fencedTotal, observations },
        checksumSha256: isSameVersion ? (stored.data?.checksum_sha256 ?? null) : null,
        userAgent: navigator.userAgent,
        madeAt: new Date().toISOString(),
      },
      isRedacted,
    );
    const name = `session-${session.id}${isRedacted ? '-without-names' : ''}.json`;
    saveAs(new Blob([JSON.stringify(file)], { type: 'application/json' }), name);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileExport size={14} aria-hidden />}
          data-testid="export-menu"
        >
          {say('file.save')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown maw="22rem">
        <Menu.Item
          leftSection={<IconUser size={16} aria-hidden />}
          onClick={() => {
            save(false);
          }}
          data-testid="export-whole"
        >
          {say('file.whole')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUserOff size={16} aria-hidden />}
          onClick={() => {
            save(true);
          }}
          data-testid="export-redacted"
        >
          {say('file.redacted')}
        </Menu.Item>
        <Menu.Label>{say('file.redactedHelp')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}

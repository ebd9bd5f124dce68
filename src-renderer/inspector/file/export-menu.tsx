import { Button, Menu } from '@mantine/core';
import { IconFileExport, IconUser, IconUserOff } from '@tabler/icons-react';
import { sessionFileOf } from '../../../src-shared/inspect/session-file';
import { useAllVersions } from '../../api/package-versions';
import { saveAs } from '../../ui/save-as';
import type { SessionViewProps } from '../session-view';
import { useInspectorSay } from '../use-inspector-say';

export interface ExportMenuProps extends Omit<SessionViewProps, 'isFile' | 'path' | 'address'> {
  /** All of it has been read: what is still to come would be missing in the file. */
  readonly isWhole: boolean;
}

/** Takes the session along as one file that any Lectern opens. */
export function ExportMenu({
  session,
  course,
  entries,
  fencedTotal,
  observations,
  isWhole,
}: ExportMenuProps) {
  const say = useInspectorSay();
  const { data: versions } = useAllVersions(session.package_id);
  const save = (isRedacted: boolean) => {
    const version = versions?.find((one) => one.version === session.package_version);
    const file = sessionFileOf(
      {
        ...{ session, course, entries, fencedTotal, observations },
        checksumSha256: version?.checksum_sha256 ?? null,
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
          loading={!isWhole}
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

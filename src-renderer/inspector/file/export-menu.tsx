import { notifications } from '@mantine/notifications';
import { longestSessionFile, sessionFileOf } from '../../../src-shared/inspect/session-file';
import { useAllVersions } from '../../api/package-versions';
import { problemOf } from '../../api/problem';
import { useFormats } from '../../ui/formats';
import { saveAs } from '../../ui/save-as';
import type { ReadingProps } from '../reading';
import type { SessionViewProps } from '../session-view';
import { useInspectorSay } from '../use-inspector-say';
import { bytesOf } from './file-text';
import { SaveMenu, type SaveMenuProps } from './save-menu';

export interface ExportMenuProps
  extends
    Omit<SessionViewProps, 'isFile' | 'path' | 'address' | 'observing'>,
    Pick<SaveMenuProps, 'lacking'> {}

/** Takes the session along as one file that any Lectern opens. */
export function ExportMenu({
  session,
  course,
  entries,
  fencedTotal,
  observations,
  lacking,
}: ExportMenuProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const versions = useAllVersions(session.package_id);
  const save = (isRedacted: boolean) => {
    const version = versions.data?.find((one) => one.version === session.package_version);
    const file = sessionFileOf(
      {
        ...{ session, course, entries, fencedTotal, observations },
        checksumSha256: version?.checksum_sha256 ?? null,
        userAgent: navigator.userAgent,
        madeAt: new Date().toISOString(),
      },
      isRedacted,
    );
    const bytes = bytesOf(file);
    const most = formats.bytes(longestSessionFile);
    if (bytes === null)
      notifications.show({ color: 'red', message: say('file.tooLongToSave', { most }), autoClose: false });
    else saveAs(bytes, `session-${session.id}${isRedacted ? '-without-names' : ''}.json`);
  };
  return <SaveMenu lacking={[...lacking, ...lackOf(versions)]} onSave={save} />;
}

interface Asked {
  readonly data: unknown;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Of a package that was deleted there are no versions to wait for. */
export function lackOf({ data, error, refetch }: Asked): readonly ReadingProps[] {
  if (data !== undefined || (error !== null && problemOf(error).code === 'PACKAGE_NOT_FOUND')) return [];
  return [{ failure: error, onRetry: () => void refetch() }];
}

import { notifications } from '@mantine/notifications';
import {
  longestSessionFile,
  sessionFileOf,
  type SessionToKeep,
} from '../../../src-shared/inspect/session-file';
import { useFormats } from '../../ui/formats';
import { saveAs } from '../../ui/save-as';
import type { SessionViewProps } from '../session-view';
import { useInspectorSay } from '../use-inspector-say';
import { bytesOf } from './file-text';
import { SaveMenu, type SaveMenuProps } from './save-menu';

export interface ExportMenuProps
  extends
    Omit<SessionViewProps, 'isFile' | 'path' | 'address' | 'observing' | 'setAside'>,
    Pick<SessionToKeep, 'checksumSha256' | 'setAside'>,
    Pick<SaveMenuProps, 'lacking'> {}

/** Takes the session along as one file that any Lectern opens. */
export function ExportMenu({
  session,
  course,
  entries,
  fencedTotal,
  setAside,
  observations,
  checksumSha256,
  lacking,
}: ExportMenuProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const save = (isRedacted: boolean) => {
    const file = sessionFileOf(
      {
        ...{ session, course, entries, fencedTotal, setAside, observations, checksumSha256 },
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
  return <SaveMenu lacking={lacking} onSave={save} />;
}

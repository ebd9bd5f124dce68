import { Alert, Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  longestSessionFile,
  openSessionFile,
  type OpenedFile,
} from '../../../src-shared/inspect/session-file';
import { afterPaint } from '../../ui/after-paint';
import { useFormats } from '../../ui/formats';
import { StatePage } from '../../ui/state-page';
import { InspectorHead } from '../inspector-head';
import classes from '../inspector.module.css';
import { Reading } from '../reading';
import { SessionView } from '../session-view';
import { useInspectorSay } from '../use-inspector-say';
import { FileFacts } from './file-facts';
import { textOf } from './file-text';
import { Guard } from './guard';

type Trouble = 'tooLong' | 'unreadable' | 'foreign';
interface Read {
  readonly opened: OpenedFile | null;
  readonly trouble: Trouble | null;
  /** How much of a file has been read, 0 to 1; null: none is being read. */
  readonly share: number | null;
  /** Files read before: each is a view of its own. */
  readonly count: number;
}

const nothing = { opened: null, trouble: null, share: null };

export interface FilePageProps {
  readonly path: string;
  readonly address: string;
}

/** The inspector over a session that somebody saved as a file. It stays in this window: nothing of it is stored here. */
export function FilePage(props: FilePageProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const [{ opened, trouble, share, count }, setRead] = useState<Read>({ ...nothing, count: 0 });
  const open = async (chosen: File | null) => {
    if (chosen === null) return;
    setRead((was) => ({ ...nothing, share: 0, count: was.count }));
    await afterPaint();
    const found = await readFrom(chosen, async (read) => {
      setRead((was) => ({ ...was, share: read }));
      await afterPaint();
    });
    setRead((was) => ({ ...nothing, ...found, count: was.count + 1 }));
  };
  return (
    <div className={classes['page']} data-testid="session-file">
      <InspectorHead
        back={{ to: '/sessions', children: say('page.back') }}
        title={opened?.file.package.title ?? say('file.title')}
        subtitle={
          opened === null ? undefined : say('file.from', { when: formats.dateTime(opened.file.made_at) })
        }
      >
        <FileButton accept="application/json,.json" onChange={(chosen) => void open(chosen)}>
          {(button) => (
            <Button
              {...button}
              leftSection={<IconFileImport size={16} aria-hidden />}
              data-testid="choose-session-file"
            >
              {say('file.choose')}
            </Button>
          )}
        </FileButton>
      </InspectorHead>
      <main className={classes['main']} data-opened={opened === null ? undefined : count}>
        {trouble !== null && (
          <Alert color="red" mb="md" data-testid="session-file-trouble">
            {say(`file.${trouble}`, { most: formats.bytes(longestSessionFile) })}
          </Alert>
        )}
        {share !== null && <Reading share={share} />}
        {share === null && opened === null && (
          <StatePage
            icon={<IconFileImport size={32} />}
            title={say('file.emptyTitle')}
            text={say('file.emptyText')}
          />
        )}
        {opened !== null && (
          <Guard
            key={count}
            onTrouble={() => {
              setRead((was) => ({ ...was, ...nothing, trouble: 'foreign' }));
            }}
          >
            <FileFacts file={opened.file} />
            <FileView opened={opened} {...props} />
          </Guard>
        )}
      </main>
    </div>
  );
}

function FileView({ opened: { file, story }, ...props }: FilePageProps & { readonly opened: OpenedFile }) {
  const { session, course, entries, fenced_total: fencedTotal, set_aside: aside, observations } = file;
  const setAside = useMemo(
    () => (aside.length === 0 ? undefined : { entries: aside, reading: undefined }),
    [aside],
  );
  return (
    <SessionView
      {...{ session, course, entries, story, fencedTotal, setAside, observations }}
      isFile
      {...props}
    />
  );
}

async function readFrom(
  chosen: File,
  onShare: (share: number) => Promise<void>,
): Promise<Pick<Read, 'opened'> | Pick<Read, 'trouble'>> {
  if (chosen.size > longestSessionFile) return { trouble: 'tooLong' };
  try {
    const opened = await openSessionFile(textOf(chosen, onShare));
    return opened === null ? { trouble: 'foreign' } : { opened };
  } catch (fault) {
    console.error('The session file could not be read', fault);
    return { trouble: 'unreadable' };
  }
}

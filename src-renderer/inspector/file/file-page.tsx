import { Alert, Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { readSessionFile, type SessionFile } from '../../../src-shared/inspect/session-file';
import { useFormats } from '../../ui/formats';
import { StatePage } from '../../ui/state-page';
import { InspectorHead } from '../inspector-head';
import classes from '../inspector.module.css';
import { SessionView } from '../session-view';
import { useInspectorSay } from '../use-inspector-say';

/** In bytes: what a browser holds without trouble. */
const longestFile = 256 * 2 ** 20;

type Read =
  { readonly file: SessionFile; readonly count: number } | { readonly trouble: 'tooLong' | 'foreign' };

export interface FilePageProps {
  readonly path: string;
  readonly address: string;
}

/** The inspector over a session that somebody saved as a file. It stays in this window: nothing of it is stored here. */
export function FilePage(props: FilePageProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const [read, setRead] = useState<Read | null>(null);
  const open = async (chosen: File | null) => {
    if (chosen === null) return;
    if (chosen.size > longestFile) setRead({ trouble: 'tooLong' });
    else {
      const file = readSessionFile(await chosen.text());
      setRead((was) =>
        file === null
          ? { trouble: 'foreign' }
          : { file, count: was !== null && 'count' in was ? was.count + 1 : 0 },
      );
    }
  };
  const choose = (
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
  );
  const file = read !== null && 'file' in read ? read.file : null;
  return (
    <div className={classes['page']} data-testid="session-file">
      <InspectorHead
        back={{ to: '/sessions', children: say('page.back') }}
        title={file?.package.title ?? say('file.title')}
        subtitle={file === null ? undefined : say('file.from', { when: formats.dateTime(file.made_at) })}
      >
        {file !== null && choose}
      </InspectorHead>
      <main className={classes['main']}>
        {read !== null && 'trouble' in read && (
          <Alert color="red" mb="md" data-testid="session-file-trouble">
            {say(`file.${read.trouble}`)}
          </Alert>
        )}
        {file === null ? (
          <StatePage
            icon={<IconFileImport size={32} />}
            title={say('file.emptyTitle')}
            text={say('file.emptyText')}
            action={choose}
          />
        ) : (
          <SessionView
            key={read !== null && 'count' in read ? read.count : 0}
            session={file.session}
            course={file.course}
            entries={file.entries}
            fencedTotal={file.fenced_total}
            observations={file.observations}
            isFile
            {...props}
          />
        )}
      </main>
    </div>
  );
}

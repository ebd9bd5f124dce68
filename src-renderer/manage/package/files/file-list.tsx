import { VisuallyHidden } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type KeyboardEvent } from 'react';
import type { PackageFileRow } from '../../../api/package-files';
import { useFormats } from '../../../ui/formats';
import { useManageSay } from '../../use-manage-say';
import classes from './files.module.css';

export interface FileListProps {
  readonly files: readonly PackageFileRow[];
  readonly openPath: string | null;
  readonly onOpen: (path: string) => void;
}

const rowPx = 32;
/** Where nothing can be measured, as when drawn to markup. */
const unmeasured = { width: 800, height: 480 };

/** Files by path, drawn only where they are seen; arrow keys walk. */
export function FileList({ files, openPath, onOpen }: FileListProps) {
  const say = useManageSay();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: files.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 20,
    initialRect: unmeasured,
  });
  const walk = (event: KeyboardEvent) => {
    const to = indexAfterKey(
      event.key,
      files.findIndex(({ path }) => path === openPath),
      files.length - 1,
    );
    const file = to === null ? undefined : files[to];
    if (file === undefined || to === null) return;
    event.preventDefault();
    onOpen(file.path);
    virtual.scrollToIndex(to);
  };
  return (
    <div
      ref={box}
      className={classes['list']}
      role="listbox"
      aria-label={say('files.list')}
      aria-activedescendant={openPath === null ? undefined : idOf(files, openPath)}
      tabIndex={0}
      onKeyDown={walk}
      data-testid="file-list"
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const file = files[index];
          return (
            file && (
              <FileRow
                key={file.path}
                file={file}
                id={`file-${String(index)}`}
                topPx={start}
                isOpen={file.path === openPath}
                onOpen={onOpen}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface FileRowProps {
  readonly file: PackageFileRow;
  readonly id: string;
  readonly topPx: number;
  readonly isOpen: boolean;
  readonly onOpen: (path: string) => void;
}

function FileRow({ file, id, topPx, isOpen, onOpen }: FileRowProps) {
  const say = useManageSay();
  const formats = useFormats();
  const slash = file.path.lastIndexOf('/') + 1;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isOpen}
      className={classes['row']}
      style={{ transform: `translateY(${String(topPx)}px)`, blockSize: rowPx }}
      data-testid="file-row"
      onClick={() => {
        onOpen(file.path);
      }}
    >
      <span className={classes['path']} dir="ltr" title={file.path}>
        <span className={classes['folder']}>{file.path.slice(0, slash)}</span>
        {file.path.slice(slash)}
      </span>
      {!file.declared && (
        <span className={classes['undeclared']} title={say('files.undeclaredHelp')}>
          <span aria-hidden>{say('files.undeclared')}</span>
          <VisuallyHidden>{say('files.undeclaredHelp')}</VisuallyHidden>
        </span>
      )}
      <span className={classes['size']}>{formats.bytes(file.size_bytes)}</span>
    </div>
  );
}

function idOf(files: readonly PackageFileRow[], path: string): string | undefined {
  const at = files.findIndex((file) => file.path === path);
  return at === -1 ? undefined : `file-${String(at)}`;
}

/** Where a key leads from row `at` (-1: none is open); null means the key is not ours. */
export function indexAfterKey(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + 10);
    case 'PageUp':
      return Math.max(0, at - 10);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

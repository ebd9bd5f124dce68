import { FileButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  type Dispatch,
  type ReactNode,
} from 'react';
import type { Client } from '../../api/client';
import { problemOf } from '../../api/problem';
import { queryKeys } from '../../api/query-keys';
import { useClient } from '../../api/server-provider';
import { uploadPackageFile } from '../../api/upload';
import { nextUploads, queueAfter, type Upload, type UploadEvent } from './upload-queue';

const zipTypes = '.zip,application/zip,application/x-zip-compressed';

export interface Uploads {
  readonly queue: readonly Upload[];
  /** Opens the system's dialog to choose files. */
  choose(): void;
  add(files: readonly File[]): void;
  cancel(ids: readonly string[]): void;
  retry(ids: readonly string[]): void;
  dismiss(id: string): void;
  clear(): void;
}

const UploadsContext = createContext<Uploads | null>(null);

export function useUploads(): Uploads {
  const uploads = useContext(UploadsContext);
  if (uploads === null) throw new Error('No UploadsProvider above this component');
  return uploads;
}

/**
 * Carries files into the library, a few at a time, whichever screen is shown. The input that chooses them stands here too: a
 * screen that changes while the system's dialog is open must not lose what is chosen in it.
 */
export function UploadsProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const queries = useQueryClient();
  const [queue, tell] = useReducer(queueAfter, []);
  const stops = useRef(new Map<string, AbortController>());

  useEffect(() => {
    for (const upload of nextUploads(queue)) {
      const stop = new AbortController();
      stops.current.set(upload.id, stop);
      tell({ type: 'moved', id: upload.id, stage: { name: 'sending', share: 0 } });
      void carry(client, upload, stop.signal, tell).then(() =>
        queries.invalidateQueries({ queryKey: queryKeys.packages() }),
      );
    }
  }, [queue, client, queries]);

  const uploads = useMemo(
    (): Omit<Uploads, 'choose'> => ({
      queue,
      add: (files) => {
        tell({ type: 'added', uploads: files.map(waiting) });
      },
      cancel: (ids) => {
        tell({ type: 'cancelled', ids });
        for (const id of ids) stops.current.get(id)?.abort();
      },
      retry: (ids) => {
        tell({ type: 'retried', ids });
      },
      dismiss: (id) => {
        tell({ type: 'dismissed', id });
      },
      clear: () => {
        tell({ type: 'cleared' });
      },
    }),
    [queue],
  );
  return (
    <FileButton multiple accept={zipTypes} onChange={uploads.add} inputProps={{ 'aria-hidden': true }}>
      {({ onClick }) => <UploadsContext value={{ ...uploads, choose: onClick }}>{children}</UploadsContext>}
    </FileButton>
  );
}

function waiting(file: File): Upload {
  return { id: crypto.randomUUID(), file, stage: { name: 'waiting' } };
}

async function carry(client: Client, { id, file }: Upload, signal: AbortSignal, tell: Dispatch<UploadEvent>) {
  const onProgress = (share: number) => {
    tell({ type: 'moved', id, stage: share < 1 ? { name: 'sending', share } : { name: 'checking' } });
  };
  try {
    const answer = await uploadPackageFile(client.connection, file, { onProgress, signal });
    const imported = {
      id: answer.id,
      title: answer.title,
      isSame: answer.duplicate_of !== undefined,
      findings: answer.finding_counts,
    };
    tell({ type: 'moved', id, stage: { name: 'done', imported } });
  } catch (error) {
    // Who cancels has told so before.
    if (problemOf(error).code !== 'CANCELLED') tell({ type: 'moved', id, stage: { name: 'failed', error } });
  }
}

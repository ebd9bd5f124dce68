import type { Package } from '../../../src-shared/contract/packages';
import type { FindingCounts } from '../findings/finding-mark';

/** One file on its way into the library. */
export interface Upload {
  readonly id: string;
  readonly file: File;
  readonly stage: UploadStage;
}

export type UploadStage =
  | { readonly name: 'waiting' }
  | { readonly name: 'sending'; /** 0 to 1. */ readonly share: number }
  | { readonly name: 'checking' }
  | { readonly name: 'done'; readonly imported: Imported }
  | { readonly name: 'failed'; readonly error: unknown }
  | {
      readonly name: 'cancelled';
      /** All bytes had left: the server may have kept them before it heard. */
      readonly wasSent: boolean;
    };

export interface Imported {
  readonly id: Package['id'];
  readonly title: string;
  /** The library had the same bytes already. */
  readonly isSame: boolean;
  /** What is wrong with it although it can be played. */
  readonly findings: FindingCounts;
}

export type UploadEvent =
  | { readonly type: 'added'; readonly uploads: readonly Upload[] }
  | { readonly type: 'moved'; readonly id: string; readonly stage: UploadStage }
  | { readonly type: 'cancelled'; readonly ids: readonly string[] }
  | { readonly type: 'retried'; readonly ids: readonly string[] }
  | { readonly type: 'dismissed'; readonly id: string }
  | { readonly type: 'cleared' };

/** How many files travel at once; the rest wait in their order. */
export const uploadsAtOnce = 2;

export function queueAfter(queue: readonly Upload[], event: UploadEvent): readonly Upload[] {
  switch (event.type) {
    case 'added':
      return [...queue, ...event.uploads];
    case 'moved':
      return queue.map((upload) => (upload.id === event.id ? moved(upload, event.stage) : upload));
    case 'retried':
      return queue.map((upload) =>
        event.ids.includes(upload.id) ? { ...upload, stage: { name: 'waiting' } } : upload,
      );
    case 'cancelled':
      return queue.map((upload) =>
        event.ids.includes(upload.id)
          ? moved(upload, { name: 'cancelled', wasSent: upload.stage.name === 'checking' })
          : upload,
      );
    case 'dismissed':
      return queue.filter((upload) => upload.id !== event.id || !isOver(upload));
    case 'cleared':
      return queue.filter((upload) => !isOver(upload));
  }
}

/** The files that may start now. */
export function nextUploads(queue: readonly Upload[]): readonly Upload[] {
  const travelling = queue.filter(({ stage }) => stage.name === 'sending' || stage.name === 'checking');
  const free = Math.max(0, uploadsAtOnce - travelling.length);
  return queue.filter(({ stage }) => stage.name === 'waiting').slice(0, free);
}

export function isOver({ stage }: Upload): boolean {
  return stage.name === 'done' || stage.name === 'failed' || stage.name === 'cancelled';
}

export interface QueueStanding {
  readonly total: number;
  readonly over: number;
  /** 0 to 1, by bytes; a file that is checked counts as sent. */
  readonly share: number;
}

/** How far all of the files are together. */
export function standingOf(queue: readonly Upload[]): QueueStanding {
  const bytes = queue.reduce((sum, { file }) => sum + file.size, 0);
  const sent = queue.reduce((sum, upload) => sum + upload.file.size * shareOf(upload), 0);
  return {
    total: queue.length,
    over: queue.filter(isOver).length,
    share: bytes === 0 ? 1 : sent / bytes,
  };
}

function shareOf({ stage }: Upload): number {
  if (stage.name === 'waiting') return 0;
  return stage.name === 'sending' ? stage.share : 1;
}

/** What has ended stays ended: late progress of a cancelled file is not shown. */
function moved(upload: Upload, stage: UploadStage): Upload {
  return isOver(upload) ? upload : { ...upload, stage };
}

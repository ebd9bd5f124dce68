/*
 * Threat model. What is told here leaves our origins: how far the learner is, in words and numbers, and nothing of the course. The page
 * around this one hears it; that it may be there at all is decided by `frame-ancestors`, which every page above us has passed. The page that
 * opened this window hears it only where the server says so, since no policy is held against openers. Nothing is ever listened to.
 */
import {
  playerMessageSource,
  type PlayerMessage,
  type PlayerMessageData,
  type PlayerMessageType,
} from '../../../src-shared/contract/player-message';
import type { Progress } from '../shell-frame-protocol';
import type { FrameState } from './conversation';
import { screenOf } from './screen';

/** Tells the embedding page what has happened since it was told last. */
export type TellEmbedder = (state: FrameState) => void;

export interface EmbedderHost {
  readonly sessionId: string;
  readonly packageId: string;
  post(message: PlayerMessage): void;
}

interface Told {
  readonly progress: Progress | null;
  readonly isCompleted: boolean;
  readonly isPending: boolean;
  readonly isOver: boolean;
  readonly isFailed: boolean;
}

export function createEmbedder({ sessionId, packageId, post }: EmbedderHost): TellEmbedder {
  let told: Told = {
    progress: null,
    isCompleted: false,
    isPending: false,
    isOver: false,
    isFailed: false,
  };
  return (state) => {
    const now = standOf(state);
    for (const type of newsOf(told, now)) {
      const data = dataOf(now.progress, type === 'scorm.error' ? reasonOf(state) : null);
      post({ source: playerMessageSource, type, session_id: sessionId, package_id: packageId, data });
    }
    told = now;
  };
}

function standOf(state: FrameState): Told {
  const { view, progress } = state;
  const screen = screenOf(state);
  const isPending = (view?.pendingCount ?? 0) > 0;
  return {
    progress,
    isCompleted: progress?.completionStatus === 'completed' || progress?.successStatus === 'passed',
    isPending,
    isOver: screen.kind === 'ended' && !(isPending && view?.save !== 'refused'),
    isFailed: screen.kind === 'problem',
  };
}

function newsOf(told: Told, now: Told): readonly PlayerMessageType[] {
  const isKnown = told.progress !== null;
  const news: readonly (readonly [PlayerMessageType, boolean])[] = [
    ['scorm.ready', !isKnown && now.progress !== null],
    ['scorm.initialized', now.progress?.isRunning === true && told.progress?.isRunning !== true],
    ['scorm.progress', isKnown && told.progress !== now.progress],
    ['scorm.completed', isKnown && now.isCompleted && !told.isCompleted],
    ['scorm.commit', told.isPending && !now.isPending],
    ['scorm.terminated', now.isOver && !told.isOver],
    ['scorm.error', now.isFailed && !told.isFailed],
  ];
  return news.filter(([, happened]) => happened).map(([type]) => type);
}

function dataOf(progress: Progress | null, reason: string | null): PlayerMessageData {
  return {
    completion_status: progress?.completionStatus ?? 'unknown',
    success_status: progress?.successStatus ?? 'unknown',
    score: progress?.score ?? { raw: null, min: null, max: null, scaled: null },
    time_spent_seconds: progress?.totalSeconds ?? 0,
    ...(reason === null ? {} : { reason }),
  };
}

function reasonOf(state: FrameState): string {
  const screen = screenOf(state);
  return screen.kind === 'problem' ? screen.problem : '';
}

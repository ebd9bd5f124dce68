/*
 * Reads what came by postMessage, by whomever it was made: see the threat model of shell-frame-protocol.ts. By hand, since the frame and
 * the first script of the shell load no schema.
 */
import { navigationRequests } from '../../src-shared/scorm/attempt/events';
import type { PlayerControls, TocEntry } from '../../src-shared/scorm/attempt/views';
import {
  colourSchemes,
  directions,
  failureReasons,
  noticeKinds,
  outcomeKinds,
  saveStates,
  type CardWords,
  type CoverWords,
  type FrameMessage,
  type Outcome,
  type Progress,
  type ShellMessage,
  type WindowWords,
} from './shell-frame-protocol';

const completionStatuses = ['not attempted', 'unknown', 'incomplete', 'completed'] as const;
const successStatuses = ['unknown', 'passed', 'failed'] as const;

const textLimit = 2_000;
const tocLimit = 10_000;

/** The shell's message, or null for anything else. */
export function shellMessageFrom(data: unknown): ShellMessage | null {
  const message = fieldsOf(data);
  switch (message['type']) {
    case 'begin':
      return {
        type: 'begin',
        runUrl: textFrom(message['runUrl']),
        boot: typeof message['boot'] === 'string' ? message['boot'] : null,
      };
    case 'ping':
      return { type: 'ping', count: numberFrom(message['count']) ?? 0 };
    case 'hand-over':
      return { type: 'hand-over' };
    case 'leave':
      return { type: 'leave' };
    case 'window-words':
      return { type: 'window-words', words: windowWordsFrom(message['words']) };
    case 'cover':
      return { type: 'cover', words: message['words'] === null ? null : coverWordsFrom(message['words']) };
    case 'navigate':
      return navigateFrom(message);
    default:
      return null;
  }
}

/** The frame's message with every text cut to its limit, or null for anything else. */
export function frameMessageFrom(data: unknown): FrameMessage | null {
  const message = fieldsOf(data);
  switch (message['type']) {
    case 'pong':
      return { type: 'pong', count: numberFrom(message['count']) ?? 0 };
    case 'ready':
      return { type: 'ready' };
    case 'left':
      return { type: 'left' };
    case 'recovered':
      return { type: 'recovered' };
    case 'shown':
      return { type: 'shown' };
    case 'view':
      return viewMessageFrom(message['view']);
    case 'progress':
      return { type: 'progress', progress: progressFrom(message['progress']) };
    case 'notice':
      return noticeFrom(message['notice']);
    case 'failed': {
      const reason = wordFrom(failureReasons, message['reason']);
      return reason === null ? null : { type: 'failed', reason, status: numberFrom(message['status']) ?? 0 };
    }
    default:
      return null;
  }
}

function navigateFrom(message: Fields): ShellMessage | null {
  const request = wordFrom(navigationRequests, message['request']);
  if (request === null) return null;
  const target = message['target'];
  return { type: 'navigate', request, ...(typeof target === 'string' ? { target } : {}) };
}

function windowWordsFrom(data: unknown): WindowWords {
  const words = fieldsOf(data);
  return {
    language: textFrom(words['language']),
    direction: wordFrom(directions, words['direction']) ?? 'ltr',
    colourScheme: wordFrom(colourSchemes, words['colourScheme']) ?? 'light',
    waiting: cardWordsFrom(words['waiting']),
    open: cardWordsFrom(words['open']),
    refused: textFrom(words['refused']),
  };
}

function coverWordsFrom(data: unknown): CoverWords {
  const words = fieldsOf(data);
  return { title: textFrom(words['title']), text: textFrom(words['text']) };
}

function cardWordsFrom(data: unknown): CardWords {
  const words = fieldsOf(data);
  return {
    title: textFrom(words['title']),
    text: textFrom(words['text']),
    button: textFrom(words['button']),
  };
}

function viewMessageFrom(data: unknown): FrameMessage | null {
  const view = fieldsOf(data);
  const save = wordFrom(saveStates, view['save']);
  if (save === null) return null;
  return {
    type: 'view',
    view: {
      controls: controlsFrom(view['controls']),
      activityId: view['activityId'] === null ? null : textFrom(view['activityId']),
      courseId: textFrom(view['courseId']),
      isCourseOfMany: view['isCourseOfMany'] === true,
      save,
      pendingCount: Math.max(0, numberFrom(view['pendingCount']) ?? 0),
      isLeaving: view['isLeaving'] === true,
      outcome: view['outcome'] === null ? null : outcomeFrom(view['outcome']),
    },
  };
}

const hidableControls = navigationRequests.filter((request) => request !== 'choice');

function controlsFrom(data: unknown): PlayerControls {
  const controls = fieldsOf(data);
  const toc: readonly unknown[] = Array.isArray(controls['toc']) ? controls['toc'] : [];
  const hidden: readonly unknown[] = Array.isArray(controls['hiddenControls'])
    ? controls['hiddenControls']
    : [];
  return {
    canContinue: controls['canContinue'] === true,
    canPrevious: controls['canPrevious'] === true,
    hiddenControls: hidden.flatMap((word) => wordFrom(hidableControls, word) ?? []),
    canChooseCourse: controls['canChooseCourse'] === true,
    toc: toc.slice(0, tocLimit).map(tocEntryFrom),
  };
}

function tocEntryFrom(data: unknown): TocEntry {
  const entry = fieldsOf(data);
  return {
    activityId: textFrom(entry['activityId']),
    title: textFrom(entry['title']),
    depth: Math.min(40, Math.max(0, Math.trunc(numberFrom(entry['depth']) ?? 0))),
    hasContent: entry['hasContent'] === true,
    isVisible: entry['isVisible'] === true,
    isSelectable: entry['isSelectable'] === true,
    isCurrent: entry['isCurrent'] === true,
    completionStatus: wordFrom(completionStatuses, entry['completionStatus']) ?? 'unknown',
    successStatus: wordFrom(successStatuses, entry['successStatus']) ?? 'unknown',
  };
}

function outcomeFrom(data: unknown): Outcome | null {
  const outcome = fieldsOf(data);
  const kind = wordFrom(outcomeKinds, outcome['kind']);
  if (kind === null) return null;
  return {
    kind,
    completionStatus: wordFrom(completionStatuses, outcome['completionStatus']) ?? 'unknown',
    successStatus: wordFrom(successStatuses, outcome['successStatus']) ?? 'unknown',
    scaled: numberFrom(outcome['scaled']),
    raw: numberFrom(outcome['raw']),
    max: numberFrom(outcome['max']),
    totalSeconds: Math.max(0, numberFrom(outcome['totalSeconds']) ?? 0),
  };
}

function progressFrom(data: unknown): Progress {
  const progress = fieldsOf(data);
  const score = fieldsOf(progress['score']);
  return {
    isRunning: progress['isRunning'] === true,
    completionStatus: wordFrom(completionStatuses, progress['completionStatus']) ?? 'unknown',
    successStatus: wordFrom(successStatuses, progress['successStatus']) ?? 'unknown',
    score: {
      raw: numberFrom(score['raw']),
      min: numberFrom(score['min']),
      max: numberFrom(score['max']),
      scaled: numberFrom(score['scaled']),
    },
    totalSeconds: Math.max(0, numberFrom(progress['totalSeconds']) ?? 0),
  };
}

function noticeFrom(data: unknown): FrameMessage | null {
  const notice = fieldsOf(data);
  const kind = wordFrom(noticeKinds, notice['kind']);
  return kind === null ? null : { type: 'notice', notice: { kind, detail: textFrom(notice['detail']) } };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(data: unknown): Fields {
  return typeof data === 'object' && data !== null ? (data as Fields) : {};
}

function textFrom(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, textLimit) : '';
}

function numberFrom(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function wordFrom<W extends string>(words: readonly W[], value: unknown): W | null {
  return words.find((word) => word === value) ?? null;
}

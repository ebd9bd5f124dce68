import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { Observation } from '../../src-shared/contract/observations';
import type { JournalEntry } from '../../src-shared/contract/session-journal';
import type { Session } from '../../src-shared/contract/sessions';
import { createStory, type Story } from '../../src-shared/inspect/story';
import type { Course } from '../../src-shared/scorm/cam/course';
import classes from './inspector.module.css';
import { observedBy, ShownMoment, useShown, type Moment } from './moment';
import { PanelArea } from './panel-area';
import { Scrubber } from './scrubber/scrubber';
import { useTravel } from './use-travel';

export interface SessionViewProps {
  readonly session: Session;
  readonly course: Course;
  readonly entries: readonly JournalEntry[];
  readonly fencedTotal: number;
  readonly observations: readonly Observation[];
  readonly observing?: Moment['observing'];
  readonly setAside?: Moment['setAside'];
  /** That of the entries, where it has been made already. */
  readonly story?: Story;
  /** False while the journal is still being read. */
  readonly isWhole?: boolean;
  /** It is read from a file: there is no session here that could go on, be launched or be compared. */
  readonly isFile: boolean;
  /** Of the page itself, live. */
  readonly path: string;
  /** What follows it in the address of the window: the moment to show. */
  readonly address: string;
}

/** A session at any moment of it. The scrubber follows each move of the hand at once; the panels as soon as they can. */
export function SessionView(props: SessionViewProps): ReactNode {
  const { session, course, entries, fencedTotal, observations, observing, setAside } = props;
  const { isFile, path, address } = props;
  const [story] = useState(() => props.story ?? createStory(course));
  story.readOn(entries);
  const travel = useTravel({ path, address }, story, entries);
  const calm = useDeferredValue(travel);
  const shown = useShown(calm, calm.position);
  const moment = useMemo(
    () => ({
      ...{ session, course, fencedTotal, isFile, observing, setAside, travel: calm, ...shown },
      observations: observedBy(observations, { at: calm.at, entries: shown.entries }),
    }),
    [session, course, fencedTotal, isFile, calm, shown, observations, observing, setAside],
  );
  return (
    <>
      <Scrubber sessionId={isFile ? null : session.id} travel={travel} isWhole={props.isWhole ?? true} />
      <div className={classes['moment']} data-testid="moment" data-position={calm.position}>
        <ShownMoment value={moment}>
          <PanelArea area="top" />
          <div className={classes['columns']}>
            <PanelArea area="main" isSynced={setAside !== undefined} />
            <PanelArea area="side" />
          </div>
        </ShownMoment>
      </div>
    </>
  );
}

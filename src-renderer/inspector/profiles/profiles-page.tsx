import { inspectorPath } from '../../api/session-paths';
import { InspectorHead } from '../inspector-head';
import classes from '../inspector.module.css';
import { Reading } from '../reading';
import { useWholeJournal } from '../use-attempt';
import { useInspectorSay } from '../use-inspector-say';
import { Matrix } from './matrix';

/** One session, as it would have been in every LMS that is known. */
export function ProfilesPage({ sessionId }: { readonly sessionId: string }) {
  const say = useInspectorSay();
  const { session, course, entries, isWhole, failure, retry } = useWholeJournal(sessionId);
  return (
    <div className={classes['page']} data-testid="profiles-page">
      <InspectorHead
        back={{ to: inspectorPath(sessionId), children: say('matrix.back') }}
        title={say('matrix.title')}
        subtitle={session?.package_title}
      />
      <main className={classes['main']}>
        {course !== null && isWhole ? (
          <Matrix course={course} entries={entries} />
        ) : (
          <Reading failure={failure} onRetry={retry} />
        )}
      </main>
    </div>
  );
}

import { Text } from '@mantine/core';
import type { OpenedCourse } from './open-course';
import classes from './course-screen.module.css';
import { usePlayerSay } from './use-player-say';

/** That this is a test, and of what: nobody shall take it for the real thing. Nothing where it is that. */
export function TrialStrip({ trial }: Pick<OpenedCourse, 'trial'>) {
  const say = usePlayerSay();
  if (trial === null) return null;
  const { profile, faults } = trial;
  return (
    <Text size="sm" className={classes['trial'] ?? ''} role="note" data-testid="trial-strip">
      {say('trial.what', { profile, faults: say('trial.faults', { count: faults }) })}
    </Text>
  );
}

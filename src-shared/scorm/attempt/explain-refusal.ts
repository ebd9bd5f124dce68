import type { SequencingException } from '../sn/exceptions';
import type { ProcessNote } from '../sn/process-note';
import type { Cause } from './explain-causes';
import { idAt } from './explain-origin';
import { factsBehind } from './explain-exceptions';
import { holdingRules, ruleCause } from './explain-rules';
import type { RefusalTrace } from './explain-trace';

/** A refusal on the way, at the activity where it arose. */
interface Arisen {
  readonly exception: SequencingException;
  readonly activity: number | null;
  /** What was remarked before it. */
  readonly before: readonly ProcessNote[];
}

/**
 * From the outcome down: the exception that refuses, those it follows from, and for each what the manifest declares and the
 * learner has reached. Rules that replaced the request, or moved the current activity, come last.
 */
export function causesOfRefusal(trace: RefusalTrace): readonly Cause[] {
  const arisen = arisenIn(trace);
  const last = arisen[0];
  const rest = arisen.slice(1);
  const inner = rest.reduceRight<readonly Cause[]>(
    (because, each) => [refusalCause(trace, each, because)],
    [],
  );
  const outer = refusalCause(
    trace,
    last ?? { exception: trace.exception, activity: null, before: [] },
    inner,
  );
  return [outer, ...diversions(trace)];
}

/** From the outermost to the innermost; where one exception was handed up, the place where it arose. */
function arisenIn({ refusing }: RefusalTrace): readonly Arisen[] {
  const arisen = refusing.flatMap(({ exception, activity }, at): readonly Arisen[] =>
    exception === undefined ? [] : [{ exception, activity, before: refusing.slice(0, at) }],
  );
  const first = arisen.filter(
    ({ exception }, at) => arisen.findIndex((other) => other.exception === exception) === at,
  );
  return first.reverse();
}

function refusalCause(trace: RefusalTrace, arisen: Arisen, inner: readonly Cause[]): Cause {
  const { exception, activity } = arisen;
  return {
    kind: 'refusal',
    reason: exception,
    activity: activity === null ? null : idAt(trace.at, activity),
    because: inner.length > 0 ? inner : [...factsBehind(trace.at, arisen), ...passedOver(trace, arisen)],
  };
}

/** The activities that the walk skipped before it was stopped. */
function passedOver({ at }: RefusalTrace, { before }: Arisen): readonly Cause[] {
  return holdingRules(before, 'skip').flatMap((note) => ruleCause(at, note));
}

/** Exit and post-condition rules that held at the end of the current activity [TB.2.1, TB.2.2]. */
function diversions({ at, ending }: RefusalTrace): readonly Cause[] {
  return [...holdingRules(ending, 'exit'), ...holdingRules(ending, 'post')].flatMap((note) =>
    ruleCause(at, note),
  );
}

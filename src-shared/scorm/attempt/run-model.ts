import { tableFor, treeFor, type DataModel } from '../rte/data-model';
import { decidedValue } from '../rte/derived-status';
import { strictnessOf } from './profile';
import { verdictOn } from './request-plan';
import type { AttemptState, OpenContent } from './state';

/** The data model of the run, with what the run-time decides and knows besides. Every call makes one, so without a spread. */
export function modelOf(state: AttemptState, open: OpenContent): DataModel {
  const { course, tree, launch } = state;
  const { strictLengths, suspendDataLimit, lenientTimestamps } = strictnessOf(launch?.profile);
  return {
    version: course.scormVersion,
    tree: treeFor(course),
    table: tableFor(course),
    data: open.data,
    given: open.given,
    strictLengths,
    suspendDataLimit,
    lenientTimestamps,
    sharedData: tree[open.position]?.activity.sharedData ?? [],
    decided: (name) => decidedValue(tree[open.position]?.activity, open.data, name),
    isRequestValid: (request, target) =>
      verdictOn(state, { request, target }).isAccepted ? 'true' : 'false',
  };
}

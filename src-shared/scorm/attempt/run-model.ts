import { tableFor, treeFor, type DataModel, type WritableModel } from '../rte/data-model';
import { decidedValue } from '../rte/derived-status';
import { strictnessOf } from './profile';
import { verdictOn } from './request-plan';
import type { AttemptState, OpenContent } from './state';

/** What the run's data model lets content set. Every SetValue makes one, so it holds nothing that only GetValue asks for. */
export function writableModelOf({ course, tree, launch }: AttemptState, open: OpenContent): WritableModel {
  const { strictLengths, suspendDataLimit, lenientTimestamps, suspendRule } = strictnessOf(launch?.profile);
  return {
    version: course.scormVersion,
    tree: treeFor(course),
    table: tableFor(course),
    data: open.data,
    strictLengths,
    suspendDataLimit,
    lenientTimestamps,
    suspendRule,
    sharedData: tree[open.position]?.activity.sharedData ?? [],
  };
}

/** The data model of the run, with what the run-time decides and knows besides. */
export function modelOf(state: AttemptState, open: OpenContent): DataModel {
  const { tree } = state;
  return {
    ...writableModelOf(state, open),
    given: open.given,
    decided: (name) => decidedValue(tree[open.position]?.activity, open.data, name),
    isRequestValid: (request, target) =>
      verdictOn(state, { request, target }).isAccepted ? 'true' : 'false',
  };
}

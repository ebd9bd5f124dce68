import type { Activity, ScormVersion } from '../cam/course';
import { isTimestamp } from '../rte/formats/time';
import { rowListOf, type DataNode } from '../rte/node';
import type { LaunchEvent, LearnerStore, LmsComment } from './events';

/**
 * The data a SCO begins with, with the rows that come from the LMS alone: `cmi.comments_from_lms` [RTE 4.2.3] and
 * `adl.data` [RTE 4.3]. They are made anew at each delivery, whatever a resumed attempt had.
 */
export function withGivenRows(
  version: ScormVersion,
  data: DataNode,
  activity: Activity,
  launch: LaunchEvent,
  store: LearnerStore,
): DataNode {
  if (version === '1.2') return data;
  const { 'cmi.comments_from_lms': _comments, 'adl.data': _stores, ...own } = data.lists;
  const comments = (launch.commentsFromLms ?? []).map(commentRow);
  const stores = activity.sharedData.map(({ target }) => storeRow(target, store));
  return {
    values: data.values,
    lists: {
      ...own,
      ...(comments.length === 0 ? {} : { 'cmi.comments_from_lms': rowListOf(comments) }),
      ...(stores.length === 0 ? {} : { 'adl.data': rowListOf(stores) }),
    },
  };
}

/** What the LMS left blank has no value; nor has a time that is none. */
function commentRow({ comment, location, timestamp }: LmsComment): DataNode {
  return {
    values: {
      comment,
      ...(location === '' ? {} : { location }),
      ...(isTimestamp(timestamp) ? { timestamp } : {}),
    },
    lists: {},
  };
}

function storeRow(target: string, { sharedData }: LearnerStore): DataNode {
  const stored = Object.hasOwn(sharedData, target) ? sharedData[target] : undefined;
  return {
    values: { id: target, ...(stored === undefined || stored === '' ? {} : { store: stored }) },
    lists: {},
  };
}

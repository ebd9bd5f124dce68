import { sequencingExceptions, type SequencingException } from '../sn/exceptions';

/** Why a request was refused, for each exception of the pseudo-code. */
type RefusalWords = {
  readonly [
    Id in SequencingException as `sn.request.refused/${Id}`
  ]: `{{wish}} is refused: ${(typeof sequencingExceptions)[Id]}`;
};

const refusalWords = Object.fromEntries(
  Object.entries(sequencingExceptions).map(([id, meaning]) => [
    `sn.request.refused/${id}`,
    `{{wish}} is refused: ${meaning}`,
  ]),
) as RefusalWords;

/** What the engine remarks, in English, by id; `id/case` where an id has several sentences. Screens in other languages translate this. */
export const noteWords = {
  ...refusalWords,
  'engine.fault': 'the run-time failed: {{reason}}',
  'rte.run.not-kept': 'the run is not recorded: the course was opened to look at',
  'rte.run.abandoned': 'the run was abandoned; its data are dropped',
  'rte.never-initialized': 'the SCO was taken away and had never called Initialize',
  'rte.never-terminated':
    'the SCO was taken away and had never called Terminate; the data it had set are kept',
  'rte.time.own-clock': 'no session_time was set; the time the content was there counts',
  'rte.status.threshold/unset':
    'completion is "unknown": a completion threshold is declared but no progress measure is set',
  'rte.status.threshold/reached':
    'completion is "completed": progress measure {{measured}} reaches the threshold {{least}}',
  'rte.status.threshold/below':
    'completion is "incomplete": progress measure {{measured}} is below the threshold {{least}}',
  'rte.status.passing-score/unset':
    'success is "unknown": a passing score is declared but no scaled score is set',
  'rte.status.passing-score/reached':
    'success is "passed": scaled score {{measured}} reaches the passing score {{least}}',
  'rte.status.passing-score/below':
    'success is "failed": scaled score {{measured}} is below the passing score {{least}}',
  'rte.status.browsed': 'lesson_status is "browsed": browsed without a status of its own',
  'rte.status.finish': 'lesson_status is "completed": the SCO finished without ever setting a status',
  'rte.status.begun': 'lesson_status is "incomplete": the SCO was begun and set no status',
  'rte.status.mastery/passed':
    'lesson_status is "passed": score {{raw}} reaches the mastery score {{mastery}}',
  'rte.status.mastery/failed':
    'lesson_status is "failed": score {{raw}} is below the mastery score {{mastery}}',
  'rte.status.mastery/passed-over':
    'lesson_status is "passed": score {{raw}} reaches the mastery score {{mastery}}; the SCO had said "{{said}}"',
  'rte.status.mastery/failed-over':
    'lesson_status is "failed": score {{raw}} is below the mastery score {{mastery}}; the SCO had said "{{said}}"',
  'rte.external/no-activity': 'written from outside: there is no activity "{{activity}}"',
  'rte.external/not-applied': 'written from outside: "{{element}}" was not applied',
  'rte.moved':
    'the session goes on with version {{to}} of the package, not with version {{from}}; activities keep what is known of them by their ids',
  'rte.fault/latency': 'a fault of the test bench held the call',
  'rte.fault/refuse': 'a fault of the test bench refused the call',
  'rte.fault/commit-failure': 'a fault of the test bench let the Commit fail',
  'rte.fault/hang': 'a fault of the test bench let the call hang and then fail',
  'rte.fault/session-expiry':
    'a fault of the test bench: the LMS session has expired, nothing is stored any more',
  'rte.fault/offline': 'a fault of the test bench: the LMS cannot be reached',
  'rte.fault/kill': 'a fault of the test bench took the content’s page away',
  'rte.aborted/lost': 'the run was cut off: the player was lost',
  'rte.aborted/taken-over': 'the run was cut off: another player took over',
  'rte.aborted/expired': 'the run was cut off: the session expired',
  'rte.aborted/forked': 'the run was cut off: it goes on in a sandbox',
  'rte.delivery/new': '"{{activity}}" is delivered: a new attempt begins',
  'rte.delivery/resumed': '"{{activity}}" is delivered: its data are resumed',
  'rte.delivery/goes-on': '"{{activity}}" is delivered: its attempt goes on',
  'rte.delivery/new-unrecorded':
    '"{{activity}}" is delivered: a new attempt begins; what it does is not recorded',
  'rte.delivery/resumed-unrecorded':
    '"{{activity}}" is delivered: its data are resumed; what it does is not recorded',
  'rte.delivery/goes-on-unrecorded':
    '"{{activity}}" is delivered: its attempt goes on; what it does is not recorded',
  'rte.no-content': 'the API was called while no content is delivered',
  'rte.length': '{{element}} has {{length}} characters; other run-times need keep only {{kept}}',
  'sn.start.none/empty': 'the course has no activity to start with',
  'sn.start.none/choice': 'the course does not flow: the learner chooses',
  'sn.request.dropped': 'the request "{{request}}" cannot be accepted here and is dropped',
  'sn.request.refused/no-current': '{{wish}} is refused: no activity is current',
  'sn.request.refused/ended': '{{wish}} is refused: the activity has ended already',
  'sn.request.refused/unreachable': '{{wish}} is refused: no activity can be reached in that direction',
  'sn.request.refused/not-in-course': '{{wish}} is refused: the activity is not in the course',
  'sn.request.refused/not-choosable': '{{wish}} is refused: the activity may not be chosen now',
  'sn.request.deliver': '{{wish}} is carried out',
  'sn.request.end': '{{wish}} is carried out',
  'sn.request.waits': '{{wish}} is carried out',
  'sn.request.suspend': '{{wish}} is carried out',
  'sn.request.abandon': '{{wish}} is carried out',
  'sn.request.abandon-all': '{{wish}} is carried out',
  'sn.prerequisites/unreadable':
    'the prerequisites of "{{activity}}" are left aside: they cannot be read from character {{at}} on',
  'sn.prerequisites/unknown-item':
    'the prerequisites of "{{activity}}" are left aside: there is no item "{{item}}" in the course',
  'sn.prerequisites/never':
    'the prerequisites of "{{activity}}" are left aside: nothing a learner does could meet them',
} as const;

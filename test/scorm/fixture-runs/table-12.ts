import type { Prediction } from './prediction';

/** SCORM 1.2. The numbers behind the rows are points of the conformance list and sections of the run-time book [R12]. */
export const table12: readonly Prediction[] = [
  {
    fixture: 'calls12-well-behaved',
    answers: {
      'status at first': ['not attempted', '0'], // point 7
      'entry at first': ['ab-initio', '0'], // point 12
      credit: ['credit', '0'],
      'launch data': ['chapter=1', '0'], // point 19
      'mastery score': ['70', '0'],
      'total time at first': ['0000:00:00.00', '0'], // point 14
      'location at first': ['', '0'], // point 28a
      objectives: ['2', '0'],
      interactions: ['2', '0'],
      'an interaction read back': ['', '404'], // point 22
      comments: ['First part. Second part.', '0'], // point 20
      commit: ['true', '0'],
      'total time before the end': ['0000:00:00.00', '0'], // point 14
      end: ['true', '0'],
    },
    end: {
      // Point 10: 85 reaches the mastery score 70, over the "completed" of the SCO.
      completion: 'completed',
      success: 'passed',
      score: { raw: 85, min: 0, max: 100, scaled: 0.85 },
      seconds: 750.5,
      totalTime: '0000:12:30.50',
      locationLength: 6,
      suspendDataLength: 25,
      interactions: 2,
      objectiveIds: ['safety', 'tools'],
    },
    values: {
      'cmi.core.lesson_status': 'passed',
      'cmi.core.lesson_location': 'page-3',
      'cmi.suspend_data': '{"page":3,"seen":[1,2,3]}',
      'cmi.comments': 'First part. Second part.',
      'cmi.student_preference.audio': '50',
      'cmi.objectives.0.score.raw': '90',
      'cmi.objectives.0.status': 'passed',
      'cmi.objectives.1.status': 'not attempted', // point 21
      'cmi.interactions.0.correct_responses.0.pattern': 'b',
      'cmi.interactions.0.objectives.0.id': 'safety',
      'cmi.interactions.1.result': 'wrong',
    },
  },
  {
    fixture: 'calls12-call-happy',
    answers: {
      start: ['true', '0'],
      interactions: ['500', '0'],
      location: ['99', '0'],
      end: ['true', '0'],
    },
    end: {
      // The last status said counts, and there is no mastery score to overrule it.
      completion: 'completed',
      success: 'failed',
      score: { raw: 64, min: null, max: null, scaled: 0.64 },
      // Point 15: the last session time counts, nothing is summed up.
      seconds: 49,
      totalTime: '0000:00:49.00',
      locationLength: 2,
      suspendDataLength: 4096,
      interactions: 500,
      objectiveIds: [],
    },
    values: {
      'cmi.core.lesson_status': 'failed',
      'cmi.core.lesson_location': '99',
      'cmi.core.exit': 'suspend',
      'cmi.interactions.499.id': 'q499',
      'cmi.interactions.499.result': 'wrong',
    },
  },
  {
    fixture: 'calls12-rude',
    answers: {
      // Points 1 to 4.
      'get before the start': ['', '301'],
      'set before the start': ['false', '301'],
      'commit before the start': ['false', '301'],
      'end before the start': ['false', '301'],
      'start with an argument': ['false', '201'],
      start: ['true', '0'],
      'start again': ['false', '101'],
      // Point 6.
      'get without a name': ['', '201'],
      'set without a name': ['false', '201'],
      'get of nothing at all': ['', '201'],
      'get of a number': ['', '401'],
      'get of null': ['', '401'],
      'get of an unknown element': ['', '401'],
      'get of a container': ['', '401'],
      'set of a container': ['false', '401'],
      'set of a list': ['false', '401'],
      // Point 35.
      'get of __proto__': ['', '401'],
      'set of a prototype': ['false', '401'],
      'get of a constructor': ['', '401'],
      'set of toString': ['false', '401'],
      'get of the other version': ['', '401'],
      'children of a leaf': ['', '202'],
      'count of no list': ['', '203'],
      'set of children': ['false', '402'],
      'set of a count': ['false', '402'],
      'set of the learner': ['false', '403'],
      'set of launch data': ['false', '403'],
      'get of the session time': ['', '404'],
      'get of an interaction': ['', '404'], // point 22
      'get of a row that is not there': ['', '201'], // point 21
      'a row too far': ['false', '201'],
      'an id with blanks': ['false', '405'],
      'status in capitals': ['false', '405'], // point 8
      'status not attempted': ['false', '405'], // point 7
      'score in words': ['false', '405'],
      'score above 100': ['false', '405'], // point 16
      'time of the other version': ['false', '405'], // point 15
      'result of the other version': ['false', '405'], // point 23
      'commit with an argument': ['false', '201'],
      'end with an argument': ['false', '201'],
      'location after all that': ['kept', '0'],
      // Point 39.
      'a number as text': ['7', '0'],
      'null as text': ['null', '0'],
      'undefined as text': ['undefined', '0'],
      'an object as text': ['[object Object]', '0'],
      'a list as text': ['1,2', '0'],
      'what has no text': ['true', '0'],
      'a name without text': ['', '201'],
      // Point 5: asking for words leaves the last error, that of the call before.
      'words of an error': ['Incorrect data type', '201'],
      'words of junk': ['', '201'],
      'a megabyte': ['true', '0'], // point 18, read leniently
      end: ['true', '0'],
      // Point 4.
      'end again': ['false', '301'],
      'get after the end': ['', '301'],
      'set after the end': ['false', '301'],
      'commit after the end': ['false', '301'],
      'start after the end': ['false', '301'],
      'status set in beforeunload': ['false', '301'],
      'end in beforeunload': ['false', '301'],
      'status set in pagehide': ['false', '301'],
      'end in pagehide': ['false', '301'],
      'status set in unload': ['false', '301'],
      'end in unload': ['false', '301'],
    },
    end: {
      // Point 9: it ended without a word on its status.
      completion: 'completed',
      success: 'unknown',
      score: { raw: 40, min: null, max: null, scaled: 0.4 },
      seconds: 3600,
      totalTime: '0001:00:00.00',
      locationLength: 10_000,
      suspendDataLength: 1_000_000,
      interactions: 1,
      objectiveIds: [],
    },
    values: { 'cmi.core.lesson_status': 'completed', 'cmi.interactions.0.id': 'q1' },
  },
];

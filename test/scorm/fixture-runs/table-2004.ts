import type { Prediction } from './prediction';

/** SCORM 2004. The numbers behind the rows are points of the conformance list; sections are those of the RTE book. */
export const table2004: readonly Prediction[] = [
  {
    fixture: 'calls2004-well-behaved',
    answers: {
      'completion at first': ['unknown', '0'], // point 45: a threshold and no measure
      'success at first': ['unknown', '0'], // point 46
      'entry at first': ['ab-initio', '0'], // point 53
      mode: ['normal', '0'],
      credit: ['credit', '0'],
      'launch data': ['chapter=1', '0'], // point 76
      'passing score': ['0.7', '0'], // point 47
      'completion threshold': ['0.8', '0'], // point 51
      'objectives of the manifest': ['2', '0'], // point 66
      'total time at first': ['PT0S', '0'], // point 56
      'location at first': ['', '403'], // point 41
      'completion below the threshold': ['incomplete', '0'], // point 45
      'completion above the threshold': ['completed', '0'],
      'an objective twice': ['false', '351'], // point 67
      objectives: ['3', '0'],
      interactions: ['3', '0'],
      'an interaction read back': ['q1', '0'],
      'success by the passing score': ['passed', '0'], // points 46 and 48
      'the request nobody made': ['_none_', '0'], // point 79
      commit: ['true', '0'],
      'total time before the end': ['PT0S', '0'], // point 56
      end: ['true', '0'],
    },
    end: {
      completion: 'completed',
      success: 'passed',
      score: { raw: 85, min: 0, max: 100, scaled: 0.85 },
      seconds: 750.5,
      totalTime: 'PT12M30.5S',
      locationLength: 6,
      suspendDataLength: 25,
      interactions: 3,
      objectiveIds: ['main', 'side', 'urn:lectern:extra'],
    },
    values: {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.location': 'page-3',
      'cmi.progress_measure': '0.9',
      'cmi.suspend_data': '{"page":3,"seen":[1,2,3]}',
      'cmi.learner_preference.audio_level': '0.5',
      'cmi.objectives.2.success_status': 'failed',
      'cmi.objectives.2.score.scaled': '0.3',
      'cmi.interactions.0.objectives.0.id': 'main',
      'cmi.interactions.0.learner_response': 'a[,]b',
      'cmi.interactions.1.correct_responses.0.pattern': '1[:]5',
      'cmi.interactions.2.result': 'incorrect',
      'cmi.comments_from_learner.0.comment': '{lang=de}Gut erklärt',
      'cmi.comments_from_learner.0.timestamp': '2024-02-29',
    },
  },
  {
    fixture: 'calls2004-call-happy',
    answers: {
      start: ['true', '0'],
      interactions: ['500', '0'],
      location: ['99', '0'],
      end: ['true', '0'],
    },
    end: {
      // The last word counts; no threshold and no passing score to overrule it.
      completion: 'incomplete',
      success: 'failed',
      score: { raw: 64, min: null, max: null, scaled: 0.64 },
      // Point 56: a later session time replaces an earlier one.
      seconds: 49,
      totalTime: 'PT49S',
      locationLength: 2,
      suspendDataLength: 64_000, // point 43
      interactions: 500,
      objectiveIds: [],
    },
    values: {
      'cmi.completion_status': 'incomplete',
      'cmi.success_status': 'failed',
      'cmi.location': '99',
      'cmi.exit': 'suspend',
      'cmi.interactions.499.id': 'q499',
      'cmi.interactions.499.result': 'incorrect',
    },
  },
  {
    fixture: 'calls2004-rude',
    answers: {
      // Points 29 and 30.
      'get before the start': ['', '122'],
      'set before the start': ['false', '132'],
      'commit before the start': ['false', '142'],
      'end before the start': ['false', '112'],
      'start with an argument': ['false', '201'],
      start: ['true', '0'],
      'location at first': ['', '403'], // point 41: what was set before the start is not there
      'start again': ['false', '103'],
      // Point 33.
      'get without a name': ['', '301'],
      'set without a name': ['false', '351'],
      'get of nothing at all': ['', '301'],
      'get of a number': ['', '401'],
      'get of null': ['', '401'],
      'get of an unknown element': ['', '401'],
      // Point 34.
      'get of a container': ['', '401'],
      'set of a container': ['false', '401'],
      'set of a list': ['false', '401'],
      // Point 35.
      'get of __proto__': ['', '401'],
      'set of a prototype': ['false', '401'],
      'get of a constructor': ['', '401'],
      'set of toString': ['false', '401'],
      'get of the other version': ['', '401'],
      // Points 36 and 40b.
      'version of the model': ['1.0', '0'],
      'version of a part': ['', '301'],
      'set of the version': ['false', '404'],
      'children of a leaf': ['', '301'],
      'count of no list': ['', '301'],
      'set of children': ['false', '404'],
      'set of a count': ['false', '404'],
      'set of the learner': ['false', '404'],
      'set of launch data': ['false', '404'],
      'get of launch data that is not there': ['', '403'], // point 76
      'get of the exit': ['', '405'], // point 52
      'get of the session time': ['', '405'],
      // Points 37, 38 and 40c.
      'get of a row that is not there': ['', '301'],
      'a row too far': ['false', '351'],
      'a row with a zero before its number': ['false', '351'],
      'an answer before the id': ['false', '408'],
      'the row of that answer': ['', '301'],
      'half a URN': ['false', '406'], // point 60
      'status in capitals': ['false', '406'],
      'score in words': ['false', '406'],
      'score above 1': ['false', '407'], // point 49
      'progress below 0': ['false', '407'], // point 50
      'time in weeks': ['false', '406'], // point 57
      'time of the other version': ['false', '406'],
      'a day that is none': ['false', '406'], // point 58
      'a year beyond': ['false', '406'],
      'no language': ['false', '406'], // point 59
      'an answer before the type': ['false', '408'], // point 70
      'a second truth': ['false', '351'], // point 72
      'result of the other version': ['false', '406'],
      'a request that is none': ['false', '406'], // point 79
      'a choice without a target': ['', '301'], // point 80
      'set of a validity': ['false', '404'],
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
      'a name without text': ['', '301'],
      // Point 31: asking for words leaves the last error, that of the call before.
      'words of an error': ['Data model element type mismatch', '301'],
      'words of junk': ['', '301'],
      'a megabyte': ['true', '0'], // points 43 and 44
      // Points 29 and 161.
      'end in beforeunload': ['true', '0'],
      'end twice in beforeunload': ['false', '113'],
      'get in pagehide': ['', '123'],
      'set in pagehide': ['false', '133'],
      'commit in pagehide': ['false', '143'],
      'start in pagehide': ['false', '104'],
      'end in pagehide': ['false', '113'],
      'end in unload': ['false', '113'],
    },
    end: {
      completion: 'completed',
      success: 'failed',
      score: { raw: null, min: null, max: null, scaled: 0.4 },
      seconds: 7200,
      totalTime: 'PT2H',
      locationLength: 10_000, // point 44
      suspendDataLength: 1_000_000,
      interactions: 1,
      objectiveIds: [],
    },
    values: {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'failed',
      'cmi.interactions.0.correct_responses.0.pattern': 'true',
    },
  },
];

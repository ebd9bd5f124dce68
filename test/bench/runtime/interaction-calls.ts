import type { ScormVersion } from '../../../src-shared/scorm/cam/course';

/** One SetValue. */
export type SetCall = readonly [element: string, value: string];

/** Type, response and pattern of questions as authoring tools report them. */
type Question = readonly [type: string, response: string, pattern: string];

const questions2004: readonly Question[] = [
  ['choice', 'answer_b[,]answer_d', 'answer_a[,]answer_d'],
  ['true-false', 'false', 'true'],
  ['fill-in', '{lang=en}photosynthesis', '{case_matters=false}{lang=en}photosynthesis'],
  ['matching', 'cell[.]nucleus[,]leaf[.]stem', 'cell[.]nucleus[,]leaf[.]chlorophyll'],
  ['sequencing', 'seed[,]root[,]leaf[,]flower', 'seed[,]root[,]flower[,]leaf'],
  ['numeric', '41.5', '40[:]42.25'],
  ['likert', 'agree_strongly', 'agree'],
  [
    'long-fill-in',
    'Light is turned into sugar, and what is left over is oxygen.',
    '{lang=en}Light becomes sugar.',
  ],
  ['performance', 'open[.]valve_2[,]close[.]valve_1', '{order_matters=true}open[.]valve_2[,]close[.]valve_3'],
  ['other', 'drop_zone_3', 'drop_zone_7'],
];

const questions12: readonly Question[] = [
  ['choice', 'b,d', 'a,d'],
  ['true-false', 'f', 't'],
  ['fill-in', 'photosynthesis', 'photosynthesis'],
  ['matching', '1.c,2.a,3.b', '1.a,2.c,3.b'],
  ['sequencing', 'd,a,c,b', 'a,b,c,d'],
  ['numeric', '41.5', '40'],
  ['likert', 'e', 'd'],
  ['performance', 'valve 2 opened', 'valve 2 opened, valve 1 closed'],
];

const two = (value: number): string => String(value % 60).padStart(2, '0');

/** The first `count` calls of content that reports one interaction after the other. */
export function interactionCalls(version: ScormVersion, count: number): readonly SetCall[] {
  const callsOf = version === '1.2' ? interaction12 : interaction2004;
  const calls: SetCall[] = [];
  for (let index = 0; calls.length < count; index += 1) {
    const prefix = `cmi.interactions.${index}`;
    calls.push(...callsOf(index).map(([part, value]): SetCall => [`${prefix}.${part}`, value]));
  }
  return calls.slice(0, count);
}

function interaction2004(index: number): readonly SetCall[] {
  const [type = '', response = '', pattern = ''] = questions2004[index % questions2004.length] ?? [];
  return [
    ['id', `Scene1_Slide${index}_MultiChoice_0_${index}`],
    ['type', type],
    ['objectives.0.id', `urn:course:objective:${index % 12}`],
    ['timestamp', `2024-05-17T09:${two(index)}:${two(index * 7)}.00Z`],
    ['correct_responses.0.pattern', pattern],
    ['weighting', '10'],
    ['learner_response', response],
    ['result', index % 3 === 0 ? 'incorrect' : 'correct'],
    ['latency', `PT0H1M${two(index * 11)}.25S`],
    [
      'description',
      `{lang=en}Question ${index}: which of these answers describes best what the lesson showed?`,
    ],
  ];
}

function interaction12(index: number): readonly SetCall[] {
  const [type = '', response = '', pattern = ''] = questions12[index % questions12.length] ?? [];
  return [
    ['id', `Scene1_Slide${index}_MultiChoice_0_${index}`],
    ['objectives.0.id', `objective_${index % 12}`],
    ['time', `09:${two(index)}:${two(index * 7)}`],
    ['type', type],
    ['correct_responses.0.pattern', pattern],
    ['weighting', '10'],
    ['student_response', response],
    ['result', index % 3 === 0 ? 'wrong' : 'correct'],
    ['latency', `0000:01:${two(index * 11)}.25`],
  ];
}

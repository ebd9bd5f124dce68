import { z } from 'zod';
import { faultKinds, faultTargets } from '../scorm/attempt/fault-rules';
import { longestName, WholeText } from './common';
import { UserId } from './user-id';

/** Longest time that a fault may hold a call: nothing else of the page moves meanwhile. */
export const longestHoldMs = 60_000;
export const mostFaults = 20;
/** So far calls are counted. */
export const mostCalls = 1_000_000;
/** Characters of the name of an element. */
export const longestElement = 250;
/** Digits. */
export const longestErrorCode = 5;
/** Characters of a tag as BCP 47 has it. */
export const longestLanguage = 250;
/** Characters. */
export const longestLocation = 4096;
/** Characters. */
const longestActivityId = 4096;
const found = 'What the SCO of `activity_id` finds';

export const FaultRule = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(faultKinds),
  target: z.enum(faultTargets).default('any').describe('Calls that it is about'),
  element: z
    .string()
    .max(longestElement)
    .default('')
    .describe('Only elements whose names begin so; "" for all'),
  from_call: z.int().min(1).max(mostCalls).default(1).describe('The first such call that it may happen to'),
  chance: z.number().min(0).max(1).default(1),
  times: z.int().min(1).max(mostCalls).nullable().default(null).describe('In one launch; null: any number'),
  error_code: z
    .string()
    .regex(new RegExp(`^\\d{0,${String(longestErrorCode)}}$`))
    .default('')
    .describe('"": the general one of the function'),
  milliseconds: z
    .int()
    .min(0)
    .max(longestHoldMs)
    .default(0)
    .describe('How long a call is held, or being offline lasts; 0: offline to the end'),
});
export type FaultRule = z.infer<typeof FaultRule>;

/** What a test launch tells content, and what goes wrong in it. */
export const LaunchAs = z.object({
  learner_id: UserId.default('test-learner'),
  learner_name: WholeText.min(1).max(longestName).nullable().default(null),
  mode: z.enum(['normal', 'browse', 'review']).default('normal'),
  credit: z.enum(['credit', 'no-credit']).default('credit').describe('In normal mode; others have none'),
  pass_mark: z.number().min(0).max(100).nullable().default(null).describe('Null: the package’s'),
  language: z.string().max(longestLanguage).nullable().default(null).describe('The learner’s preference'),
  activity_id: z
    .string()
    .max(longestActivityId)
    .nullable()
    .default(null)
    .describe(
      'The SCO that the launch opens with, where the course allows it, and that finds what an earlier visit left; null, or none of the course: the one that opens first',
    ),
  entry: z.enum(['ab-initio', 'resume']).default('ab-initio').describe(found),
  suspend_data: z.string().max(1_000_000).nullable().default(null).describe(found),
  location: z.string().max(longestLocation).nullable().default(null).describe(found),
  opens_in: z
    .enum(['auto', 'frame', 'window'])
    .nullable()
    .default(null)
    .describe('Where content stands, as in `launch_rules`; null: as the package has it'),
  profile: z.string().max(64).default('standard').describe('Id of an LMS profile'),
  faults: z.array(FaultRule).max(mostFaults).default([]),
});
export type LaunchAs = z.infer<typeof LaunchAs>;

/** A test launch of which nothing is said. */
export const usualLaunch: LaunchAs = LaunchAs.parse({});

import type { DeclaredSequencing, Edition, Sequencing } from './course';
import {
  declaredCount,
  declaredFlag,
  readFlags,
  declaredNumber,
  keepDeclared,
  declaredWord,
  shown,
} from './declared-values';
import type { Note } from './finding-list';
import { readObjectives } from './read-objectives';
import { readRollupRules, readSequencingRules } from './read-rules';
import { moreObjectives, type SequencingParts } from './sequencing-parts';
import { attribute, type XmlElement } from './xml-element';
import { tell } from './told';

/** The sequencing definition model of one activity as far as the manifest declares it [SN 3]. */
export function readSequencing(
  parts: SequencingParts,
  edition: Edition | null,
  note: Note,
): DeclaredSequencing {
  const lists = { objectives: parts.get('objectives'), moreObjectives: parts.get(moreObjectives) };
  const read: DeclaredSequencing = { objectives: readObjectives(lists, edition, note) };
  for (const [name, element] of parts) readers.get(name)?.(element, note, read);
  noteUnknownObjectives(read, parts.get('sequencingrules'), note);
  return read;
}

/** All but the objectives, which take two parts together. */
type Declared = Partial<Omit<Sequencing, 'objectives'>>;

/** Puts into `read` what an element declares. */
type Reader = (element: XmlElement, note: Note, read: Declared) => void;

/** How each part is read, by its name in `SequencingParts`. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ['controlmode', controlModeOf],
  ['constrainedchoiceconsiderations', constrainedChoiceOf],
  ['sequencingrules', readSequencingRules],
  ['limitconditions', limitConditionsOf],
  ['rolluprules', rollupOf],
  ['rollupconsiderations', rollupConsiderationsOf],
  ['randomizationcontrols', randomizationOf],
  ['deliverycontrols', deliveryControlsOf],
]);

const controlModes = [
  'choice',
  'choiceExit',
  'flow',
  'forwardOnly',
  'useCurrentAttemptObjectiveInfo',
  'useCurrentAttemptProgressInfo',
] as const satisfies readonly (keyof Declared)[];

/** `imsss:controlMode` [SN 3.2]. */
function controlModeOf(element: XmlElement, note: Note, read: Declared): void {
  readFlags(element, controlModes, note, read);
}

/** `adlseq:constrainedChoiceConsiderations` [SN 3.3]. */
function constrainedChoiceOf(element: XmlElement, note: Note, read: Declared): void {
  readFlags(element, ['preventActivation', 'constrainChoice'], note, read);
}

/** `imsss:limitConditions` [SN 3.5]; see also `readDurationLimit`. */
function limitConditionsOf(element: XmlElement, note: Note, read: Declared): void {
  keepDeclared<Declared>(read, { attemptLimit: declaredCount(element, 'attemptLimit', note) });
}

/** `imsss:rollupRules` [SN 3.7, SN 3.8]. */
function rollupOf(element: XmlElement, note: Note, read: Declared): void {
  keepDeclared<Declared>(read, {
    rollupRules: readRollupRules(element, note),
    rollupObjectiveSatisfied: declaredFlag(element, 'rollupObjectiveSatisfied', note),
    rollupProgressCompletion: declaredFlag(element, 'rollupProgressCompletion', note),
    objectiveMeasureWeight: declaredNumber(element, 'objectiveMeasureWeight', [0, 1], note),
  });
}

const considerations = ['always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended'] as const;

/** `adlseq:rollupConsiderations` [SN 3.7]. */
function rollupConsiderationsOf(element: XmlElement, note: Note, read: Declared): void {
  keepDeclared<Declared>(read, {
    requiredForSatisfied: declaredWord(element, 'requiredForSatisfied', considerations, note),
    requiredForNotSatisfied: declaredWord(element, 'requiredForNotSatisfied', considerations, note),
    requiredForCompleted: declaredWord(element, 'requiredForCompleted', considerations, note),
    requiredForIncomplete: declaredWord(element, 'requiredForIncomplete', considerations, note),
    measureSatisfactionIfActive: declaredFlag(element, 'measureSatisfactionIfActive', note),
  });
}

const timings = ['never', 'once', 'onEachNewAttempt'] as const;

/** `imsss:randomizationControls` [SN 3.11, SN 3.12]. */
function randomizationOf(element: XmlElement, note: Note, read: Declared): void {
  keepDeclared<Declared>(read, {
    selectionTiming: declaredWord(element, 'selectionTiming', timings, note),
    selectCount: declaredCount(element, 'selectCount', note),
    randomizationTiming: declaredWord(element, 'randomizationTiming', timings, note),
    reorderChildren: declaredFlag(element, 'reorderChildren', note),
  });
}

/** `imsss:deliveryControls` [SN 3.13]. */
function deliveryControlsOf(element: XmlElement, note: Note, read: Declared): void {
  readFlags(element, ['tracked', 'completionSetByContent', 'objectiveSetByContent'], note, read);
}

/** Rules may only name objectives of their own activity [SN 3.4]. */
function noteUnknownObjectives(read: DeclaredSequencing, element: XmlElement | undefined, note: Note): void {
  if (!element) return;
  const named = new Set<string>();
  for (const rules of [read.preConditionRules, read.exitConditionRules, read.postConditionRules]) {
    for (const { conditions } of rules ?? []) {
      for (const { referencedObjective: id } of conditions) if (id !== null) named.add(id);
    }
  }
  if (named.size === 0) return;
  const known = new Set(read.objectives.map(({ id }) => id));
  for (const id of named) {
    if (known.has(id)) continue;
    note('warning', tell('manifest.unknown-objective/rule', { id: shown(id) }), element.line);
  }
}

/** `attemptAbsoluteDurationLimit` as written; null without one [SN 3.5]. */
export function readDurationLimit(parts: SequencingParts): string | null {
  const limits = parts.get('limitconditions');
  return limits ? attribute(limits, 'attemptAbsoluteDurationLimit') : null;
}

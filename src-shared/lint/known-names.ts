import type { XmlElement } from '../scorm/cam/xml-element';

/** Elements of manifests in the schemas of SCORM 1.2 and 2004 [CAM 3.4, CAM 5], spelled as there. */
const elements = `
  manifest metadata schema schemaversion lom record organizations organization title item resources resource file dependency
  location prerequisites maxtimeallowed timelimitaction timeLimitAction datafromlms dataFromLMS masteryscore
  completionThreshold data map presentation navigationInterface hideLMSUI
  sequencingCollection sequencing controlMode sequencingRules preConditionRule exitConditionRule postConditionRule
  ruleConditions ruleCondition ruleAction limitConditions auxiliaryResources auxiliaryResource
  rollupRules rollupRule rollupConditions rollupCondition rollupAction objectives primaryObjective objective
  minNormalizedMeasure mapInfo randomizationControls deliveryControls
  constrainedChoiceConsiderations rollupConsiderations`;

/** Attributes of the same elements. */
const attributes = `
  identifier version base lang schemaLocation noNamespaceSchemaLocation default structure identifierref isvisible parameters
  type href scormtype scormType persistState objectivesGlobalToSystem sharedDataGlobalToSystem
  completedByMeasure minProgressMeasure progressWeight targetID readSharedData writeSharedData
  ID IDRef choice choiceExit flow forwardOnly useCurrentAttemptObjectiveInfo useCurrentAttemptProgressInfo
  conditionCombination condition operator referencedObjective measureThreshold action
  attemptLimit attemptAbsoluteDurationLimit attemptExperiencedDurationLimit activityAbsoluteDurationLimit
  activityExperiencedDurationLimit beginTimeLimit endTimeLimit auxiliaryResourceID purpose
  rollupObjectiveSatisfied rollupProgressCompletion objectiveMeasureWeight childActivitySet minimumCount minimumPercent
  satisfiedByMeasure objectiveID targetObjectiveID readSatisfiedStatus readNormalizedMeasure writeSatisfiedStatus
  writeNormalizedMeasure readRawScore readMinScore readMaxScore readCompletionStatus readProgressMeasure
  writeRawScore writeMinScore writeMaxScore writeCompletionStatus writeProgressMeasure
  randomizationTiming selectCount reorderChildren selectionTiming tracked completionSetByContent objectiveSetByContent
  preventActivation constrainChoice requiredForSatisfied requiredForNotSatisfied requiredForCompleted
  requiredForIncomplete measureSatisfactionIfActive`;

/** Spellings by name in lower case; the later one where there are two. */
export const knownElements: ReadonlyMap<string, string> = byLowerCase(elements);
export const knownAttributes: ReadonlyMap<string, string> = byLowerCase(attributes);

function byLowerCase(names: string): ReadonlyMap<string, string> {
  return new Map(names.match(/\w+/g)?.map((name) => [name.toLowerCase(), name]));
}

/**
 * How a known name is spelled where the schemas spell it otherwise than it is written; undefined where it is right. Names
 * with two spellings are those of the two namespaces of `adlcp`.
 */
export function rightCase(known: Known, written: string, namespace: string): string | undefined {
  const key = written.toLowerCase();
  const wanted = known.has(key) && isSpelledTwice(key) ? spellingOf(key, namespace) : known.get(key);
  return wanted === written ? undefined : wanted;
}

/** The manifest and what is inside of it; not what is inside of unknown elements, nor metadata. */
export function elementsOfScorm(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const look = (element: XmlElement) => {
    if (!isOfScorm(element) || isMetadata(element) || !knownElements.has(element.name)) return;
    found.push(element);
    element.children.forEach(look);
  };
  look(root);
  return found;
}

/** Metadata of other standards have names of their own. */
export function isMetadata({ name }: XmlElement): boolean {
  return name === 'lom' || name === 'record';
}

type Known = ReadonlyMap<string, string>;

function isSpelledTwice(key: string): boolean {
  return key === 'timelimitaction' || key === 'datafromlms' || key === 'scormtype';
}

/** Undefined where the namespace does not say which. */
function spellingOf(key: string, namespace: string): string | undefined {
  if (/adlcp_rootv1p2$/i.test(namespace)) return key;
  return /adlcp_v1p3$/i.test(namespace) ? knownElements.get(key) : undefined;
}

/** Whether a namespace is one of SCORM's own, or none at all; its prefix stands there where that is not declared. */
export function isOfScorm({ namespace }: Pick<XmlElement, 'namespace'>): boolean {
  return namespace === '' || /imscp|adlcp|adlseq|adlnav|imsss(?!p)/i.test(namespace);
}

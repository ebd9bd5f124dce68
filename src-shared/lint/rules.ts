import type { Rule } from './rule';
import { apiRules } from './rules/api';
import { dependencyRules } from './rules/dependencies';
import { declaredFileRules } from './rules/declared-files';
import { dispatchShell } from './rules/dispatch-shell';
import { elementOrder } from './rules/element-order';
import { externalUrlRules } from './rules/external-urls';
import { fileNameRules } from './rules/file-names';
import { flashRules } from './rules/flash';
import { hrefRules } from './rules/hrefs';
import { itemRules } from './rules/items';
import { localReferenceRules } from './rules/local-references';
import { manifestNameRules } from './rules/manifest-names';
import { measureNeverWritten } from './rules/measure-never-written';
import { measureOutOfReach } from './rules/measure-out-of-reach';
import { nameCase } from './rules/name-case';
import { notRead } from './rules/not-read';
import { objectiveRules } from './rules/objective-never-written';
import { pageHabitRules } from './rules/page-habits';
import { prerequisites } from './rules/prerequisites';
import { resourceRules } from './rules/resources';
import { rollupRules } from './rules/rollup';
import { ruleRules } from './rules/sequencing-rules';
import { selection } from './rules/selection';
import { sharedIdentifier } from './rules/shared-identifier';
import { sizeRules } from './rules/sizes';
import { suspendDataRules } from './rules/suspend-data';
import { undeclaredPrefixes } from './rules/undeclared-prefixes';
import { undeclaredFiles } from './rules/undeclared-files';
import { waysInRules } from './rules/ways-in';

/** Everything that is looked for; findings come in this order. A new rule is a file and a line. */
export const rules: readonly Rule[] = [
  undeclaredPrefixes,
  ...manifestNameRules,
  nameCase,
  ...hrefRules,
  ...declaredFileRules,
  ...flashRules,
  ...resourceRules,
  ...itemRules,
  sharedIdentifier,
  ...dependencyRules,
  elementOrder,
  ...waysInRules,
  ...ruleRules,
  prerequisites,
  selection,
  ...objectiveRules,
  measureNeverWritten,
  ...rollupRules,
  measureOutOfReach,
  ...apiRules,
  ...suspendDataRules,
  ...externalUrlRules,
  dispatchShell,
  ...localReferenceRules,
  ...pageHabitRules,
  ...fileNameRules,
  ...sizeRules,
  undeclaredFiles,
  notRead,
];

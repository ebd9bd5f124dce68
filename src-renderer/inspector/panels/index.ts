import type { InspectorPanel } from '../panel';
import { activitiesPanel } from './activities';
import { callLogPanel } from './call-log';
import { contentPanel } from './content';
import { changesPanel } from './changes';
import { dataModelPanel } from './data-model';
import { findingsPanel } from './run-findings';
import { lossesPanel } from './losses';
import { setAsidePanel } from './set-aside';
import { statusPanel } from './status';
import { suspendDataPanel } from './suspend-data';
import { timelinePanel } from './timeline';
import { tracePanel } from './trace';
import { whyPanel } from './why';

/** The panels, in the order they are shown. */
export const panels: readonly InspectorPanel[] = [
  statusPanel,
  callLogPanel,
  findingsPanel,
  contentPanel,
  tracePanel,
  timelinePanel,
  setAsidePanel,
  dataModelPanel,
  changesPanel,
  activitiesPanel,
  whyPanel,
  suspendDataPanel,
  lossesPanel,
];

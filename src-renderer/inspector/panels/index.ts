import type { InspectorPanel } from '../panel';
import { callLogPanel } from './call-log';
import { changesPanel } from './changes';
import { dataModelPanel } from './data-model';
import { statusPanel } from './status';

/** The panels, in the order they are shown. */
export const panels: readonly InspectorPanel[] = [statusPanel, callLogPanel, dataModelPanel, changesPanel];

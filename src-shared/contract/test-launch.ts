import { z } from 'zod';
import { PackageId, PresetId } from '../kernel/ids';
import { tenantField, Timestamp, WholeText } from './common';
import { endpoint } from './endpoint';
import { LaunchAs } from './launch-as';
import { launchPackage } from './sessions';

export const testLaunch = endpoint({
  id: 'testLaunch',
  summary: 'Launch a package in a sandbox: a session that never touches a learner’s record',
  method: 'POST',
  path: '/api/lectern/packages/:packageId/test-launches',
  access: 'write',
  success: 201,
  input: z.object({ ...tenantField, packageId: PackageId, ...LaunchAs.shape }),
  output: launchPackage.output,
  refusals: ['PACKAGE_NOT_FOUND'],
});

export const deleteTestLaunches = endpoint({
  id: 'deleteTestLaunches',
  summary: 'Delete all sandboxes of a package with their journals and values',
  method: 'DELETE',
  path: '/api/lectern/packages/:packageId/test-launches',
  access: 'delete',
  input: z.object({ ...tenantField, packageId: PackageId }),
  output: z.object({ success: z.literal(true), deleted: z.int().describe('How many there were') }),
  refusals: ['PACKAGE_NOT_FOUND'],
});

export const longestPresetName = 100;
const PresetName = WholeText.trim().min(1).max(longestPresetName);

export const LaunchPreset = z
  .object({ preset_id: PresetId, name: PresetName, launch: LaunchAs, updated_at: Timestamp })
  .meta({ id: 'LaunchPreset' });
export type LaunchPreset = z.infer<typeof LaunchPreset>;

export const listLaunchPresets = endpoint({
  id: 'listLaunchPresets',
  summary: 'List what test launches are known by a name, by name',
  method: 'GET',
  path: '/api/lectern/launch-presets',
  access: 'read',
  input: z.object({ ...tenantField }),
  output: z.object({ data: z.array(LaunchPreset) }),
  refusals: [],
});

export const saveLaunchPreset = endpoint({
  id: 'saveLaunchPreset',
  summary: 'Keep a test launch by a name; one of the same name is replaced',
  method: 'POST',
  path: '/api/lectern/launch-presets',
  access: 'write',
  success: 201,
  input: z.object({ ...tenantField, name: PresetName, launch: LaunchAs }),
  output: LaunchPreset,
  refusals: ['INVALID_REQUEST'],
});

export const deleteLaunchPreset = endpoint({
  id: 'deleteLaunchPreset',
  summary: 'Forget a test launch that was kept by a name',
  method: 'DELETE',
  path: '/api/lectern/launch-presets/:presetId',
  access: 'delete',
  input: z.object({ ...tenantField, presetId: PresetId }),
  output: z.object({ success: z.literal(true) }),
  refusals: ['NOT_FOUND'],
});

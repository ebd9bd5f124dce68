import type { Package } from '../../../../src-shared/contract/packages';
import { useScos } from '../../../api/package-versions';
import { scosOf, type Sco } from './launch-values';

/** All SCOs of the package: those of the tree that came with it, and of the manifest where that tree was cut. */
export function useOfferedScos({ id, version, manifest }: Package): readonly Sco[] {
  const { data } = useScos(id, version, !manifest.is_whole);
  return data ?? scosOf(manifest.organization);
}

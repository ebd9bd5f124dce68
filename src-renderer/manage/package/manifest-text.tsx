import { useManifest } from '../../api/package-versions';
import type { PackageId } from '../../../src-shared/kernel/ids';
import { Answered } from '../answered';
import { SourceText } from './source-text';

export interface ManifestTextProps {
  readonly packageId: PackageId;
  readonly version: number;
}

/** The manifest of a version as it is written. */
export function ManifestText({ packageId, version }: ManifestTextProps) {
  return (
    <Answered query={useManifest(packageId, version)} height={240}>
      {({ xml, path }) => <SourceText text={xml} name={path} />}
    </Answered>
  );
}

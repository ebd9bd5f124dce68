import type { Finding } from '../../../src-shared/contract/common';
import { shownName } from '../../../src-shared/kernel/shown-name';
import { fileWarning, tellOfPackage } from '../../content/zip-faults';
import type { VersionRow } from './repository';

export const otherIdentifierId = 'package.other-identifier';

type Named = Pick<VersionRow, 'identifier' | 'version'>;

/** Says of a new version that its manifest names another course than the version that is current until now. */
export function otherIdentifier(
  before: Named | undefined,
  { identifier, rootFolder }: Pick<VersionRow, 'identifier' | 'rootFolder'>,
): readonly Finding[] {
  if (before === undefined || before.identifier === '' || before.identifier === identifier) return [];
  const facts = {
    identifier: shownName(identifier),
    before: shownName(before.identifier),
    version: before.version,
  };
  return [fileWarning(tellOfPackage(otherIdentifierId, facts), `${rootFolder}imsmanifest.xml`)];
}

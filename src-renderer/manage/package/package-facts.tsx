import type { Package } from '../../../src-shared/contract/packages';
import { CopyText } from '../../ui/copy-text';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { editionName } from '../edition';
import { nameOfUploader } from '../name-of-uploader';
import { useManageSay } from '../use-manage-say';

/** What is known of a package from its file and its manifest. */
export function PackageFacts({ shown }: { readonly shown: Package }) {
  const say = useManageSay();
  const formats = useFormats();
  return (
    <Facts
      facts={[
        { name: say('package.format'), value: editionName(say, shown) },
        { name: say('package.source'), value: sourceOf(say, shown) },
        { name: say('package.version'), value: formats.number(shown.version) },
        { name: say('package.scos'), value: formats.number(shown.manifest.sco_count) },
        { name: say('package.size'), value: formats.bytes(shown.file_size_bytes) },
        { name: say('package.files'), value: formats.number(shown.file_count) },
        { name: say('package.imported'), value: formats.dateTime(shown.updated_at) },
        { name: say('package.importedBy'), value: nameOfUploader(say, shown.uploaded_by) },
        { name: say('package.fileName'), value: shown.file_name, isWide: true },
        { name: say('package.identifier'), value: shown.identifier, isWide: true },
        { name: say('package.id'), value: <CopyText text={shown.id} testId="package-id" />, isWide: true },
      ]}
    />
  );
}

function sourceOf(say: ReturnType<typeof useManageSay>, { source, file_name: name }: Package): string {
  return source === 'folder' ? say('package.linkedFolder', { name }) : say('package.storedZip');
}

import type { SharedDataMap } from './course';
import { declaredFlag, shown } from './declared-values';
import type { Note } from './finding-list';
import { childNamed, childrenNamed, identifierOf, type XmlElement } from './xml-element';
import { tell } from './told';

/** `adlcp:data` of an item [CAM 3.4]: its stores in the order of the manifest, each once. */
export function readSharedData(item: XmlElement, note: Note): readonly SharedDataMap[] {
  const data = childNamed(item, 'data');
  if (!data) return [];
  const maps = new Map<string, SharedDataMap>();
  for (const element of childrenNamed(data, 'map')) {
    const target = identifierOf(element, 'targetID');
    if (target === null) {
      const facts = { element: 'map', name: 'targetID' };
      note('warning', tell('manifest.map-without-target', facts), element.line);
    } else if (maps.has(target)) {
      note('warning', tell('manifest.duplicate-shared-data', { target: shown(target) }), element.line);
    } else maps.set(target, { target, ...accessOf(element, note) });
  }
  return [...maps.values()];
}

function accessOf(element: XmlElement, note: Note): Pick<SharedDataMap, 'isReadable' | 'isWritable'> {
  return {
    isReadable: declaredFlag(element, 'readSharedData', note) ?? true,
    isWritable: declaredFlag(element, 'writeSharedData', note) ?? true,
  };
}

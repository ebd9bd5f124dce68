import type { HiddenControl } from './course';
import { shown, wordAmong } from './declared-values';
import type { Note } from './finding-list';
import { childNamed, childrenNamed, type XmlElement } from './xml-element';
import { tell } from './told';

const controls = [
  'continue',
  'previous',
  'exit',
  'exitAll',
  'abandon',
  'abandonAll',
  'suspendAll',
] as const satisfies readonly HiddenControl[];

/** `adlnav:hideLMSUI` of an item, each control once [SN 5.5]. */
export function readHiddenControls(item: XmlElement, note: Note): readonly HiddenControl[] {
  const presentation = childNamed(item, 'presentation');
  const shell = presentation && childNamed(presentation, 'navigationInterface');
  if (!shell) return [];
  const hidden = childrenNamed(shell, 'hideLMSUI').flatMap((element) => {
    const control = wordAmong(controls, element.text);
    if (control !== undefined) return [control];
    const facts = { name: 'hideLMSUI', written: shown(element.text.trim()) };
    note('warning', tell('manifest.bad-value/word', facts), element.line);
    return [];
  });
  return [...new Set(hidden)];
}

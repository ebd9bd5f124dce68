import type { Say } from '../../ui/typed-words';
import type { ManageWords } from '../words';
import type { FilterName, LibraryView } from './library-view';

export type ChosenFilter = Exclude<FilterName, 'tag'>;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What may be chosen in each filter but that of tags. */
export function filterChoices(say: Say<ManageWords>): Readonly<Record<ChosenFilter, readonly Choice[]>> {
  return {
    scorm_version: [
      { value: '1.2', label: say('edition.v12') },
      { value: '2004', label: say('edition.v2004') },
    ],
    source: [
      { value: 'zip', label: say('library.zip') },
      { value: 'folder', label: say('library.folder') },
    ],
    findings: [
      { value: 'error', label: say('library.withErrors') },
      { value: 'warning', label: say('library.withWarnings') },
      { value: 'none', label: say('library.withoutFindings') },
    ],
    status: [
      { value: 'ready', label: say('library.ready') },
      { value: 'failed', label: say('library.failed') },
    ],
  };
}

/** The filters in use, in words. */
export function filtersInUse(
  say: Say<ManageWords>,
  view: LibraryView,
): readonly { readonly name: FilterName; readonly label: string }[] {
  const chosen = Object.entries(filterChoices(say)).flatMap(([name, choices]) => {
    const filter = name as ChosenFilter;
    const choice = choices.find(({ value }) => value === view[filter]);
    return choice === undefined ? [] : [{ name: filter, label: choice.label }];
  });
  const { tag } = view;
  return tag === undefined ? chosen : [...chosen, { name: 'tag', label: say('library.tagged', { tag }) }];
}

import { Select } from '@mantine/core';
import { languages } from '../../../src-shared/kernel/languages';
import { useUpdateSettings } from '../../api/app';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

const asSystem = 'auto';

/** Offers the languages that there are words for, each by its own name. */
export function LanguageSetting({ value }: { readonly value: string }) {
  const say = useManageSay();
  const formats = useFormats();
  const update = useUpdateSettings();
  const sayFailure = useSayFailure();
  return (
    <Select
      label={say('settings.language')}
      data-testid="language"
      maw="18rem"
      allowDeselect={false}
      value={value}
      onChange={(language) => {
        if (language !== null) update.mutate({ language }, { onError: sayFailure });
      }}
      data={[
        { value: asSystem, label: say('settings.languageAuto') },
        ...languages.map((tag) => ({ value: tag, label: formats.languageName(tag) })),
      ]}
    />
  );
}

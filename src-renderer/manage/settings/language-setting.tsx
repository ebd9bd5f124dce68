import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUpdateSettings } from '../../api/app';
import { useFormats } from '../../ui/formats';
import { spokenLanguages } from '../../ui/i18n';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

const asSystem = 'auto';

/** Offers the languages that there are words for. */
export function LanguageSetting({ value }: { readonly value: string }) {
  const say = useManageSay();
  const formats = useFormats();
  const { i18n } = useTranslation();
  const update = useUpdateSettings();
  const sayFailure = useSayFailure();
  return (
    <Select
      label={say('settings.language')}
      maw="18rem"
      allowDeselect={false}
      value={value}
      onChange={(language) => {
        if (language !== null) update.mutate({ language }, { onError: sayFailure });
      }}
      data={[
        { value: asSystem, label: say('settings.languageAuto') },
        ...spokenLanguages(i18n).map((tag) => ({ value: tag, label: formats.languageName(tag) })),
      ]}
    />
  );
}

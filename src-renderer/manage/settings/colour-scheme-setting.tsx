import { Input, SegmentedControl } from '@mantine/core';
import { useUpdateSettings } from '../../api/app';
import type { ColourScheme } from '../../ui/colour-scheme';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

const schemes: readonly ColourScheme[] = ['auto', 'light', 'dark'];

export function ColourSchemeSetting({ value }: { readonly value: ColourScheme }) {
  const say = useManageSay();
  const update = useUpdateSettings();
  const sayFailure = useSayFailure();
  return (
    <Input.Wrapper label={say('settings.colourScheme')} labelElement="div">
      <SegmentedControl
        mt={6}
        display="flex"
        w="fit-content"
        aria-label={say('settings.colourScheme')}
        value={value}
        onChange={(scheme) => {
          update.mutate({ colour_scheme: scheme }, { onError: sayFailure });
        }}
        data={schemes.map((scheme) => ({ value: scheme, label: say(`settings.${scheme}`) }))}
      />
    </Input.Wrapper>
  );
}

import { Stack } from '@mantine/core';
import type { TabProps } from '../tab';
import { LaunchRulesForm } from './launch-rules-form';
import { NameForm } from './name-form';

/** What the owner says of the package, apart from what stands in it. */
export function PropertiesTab({ shown }: TabProps) {
  return (
    <Stack gap="lg">
      <NameForm key={`${shown.title} ${shown.description ?? ''}`} shown={shown} />
      <LaunchRulesForm shown={shown} />
    </Stack>
  );
}

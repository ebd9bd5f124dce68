import { Box } from '@mantine/core';
import { BackLink } from '../ui/back-link';
import { useManageSay } from './use-manage-say';

/** Above the title of what belongs to the library. */
export function BackToLibrary() {
  const say = useManageSay();
  return (
    <Box mb="xs">
      <BackLink to="/">{say('app.library')}</BackLink>
    </Box>
  );
}

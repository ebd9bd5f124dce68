import { Skeleton, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { OpeningCard } from '../opening-card';
import { useManageSay } from '../use-manage-say';

/** The texts of all licences are long: they are read when somebody asks for them. */
const LibraryList = lazy(async () => ({ default: (await import('./library-list')).LibraryList }));

/** Whose work is in the program, and under which licences. */
export function LibrariesCard() {
  const say = useManageSay();
  return (
    <OpeningCard
      title={say('settings.libraries')}
      show={say('settings.showLibraries')}
      hide={say('settings.hideLibraries')}
      testId="libraries-toggle"
    >
      {(isOpen) => (
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {say('settings.librariesHelp')}
          </Text>
          {isOpen && (
            <Suspense fallback={<Skeleton height={320} />}>
              <LibraryList />
            </Suspense>
          )}
        </Stack>
      )}
    </OpeningCard>
  );
}

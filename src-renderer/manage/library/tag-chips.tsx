import { Button, Group, Text } from '@mantine/core';
import { tagsOf } from '../../../src-shared/contract/package-tags';
import type { PackageSummary } from '../../../src-shared/contract/packages';
import { useManageSay } from '../use-manage-say';
import { useLibraryView } from './use-library-view';

const mostShown = 4;

/** The tags of a package; each leads to all packages that have it. Nothing where there are none. */
export function TagChips({ of }: { readonly of: PackageSummary }) {
  const say = useManageSay();
  const { change } = useLibraryView();
  const tags = tagsOf(of.metadata);
  const hidden = tags.length - mostShown;
  if (tags.length === 0) return null;
  return (
    <Group gap={6} mt={8} data-testid="tags">
      {tags.slice(0, mostShown).map((tag) => (
        <Button
          key={tag}
          size="compact-xs"
          radius="xl"
          variant="light"
          maw="12rem"
          mih={24}
          aria-label={say('card.showTagged', { tag })}
          onClick={() => {
            change({ tag });
          }}
        >
          {tag}
        </Button>
      ))}
      {hidden > 0 && (
        <Text size="xs" c="dimmed" title={tags.slice(mostShown).join(', ')}>
          {say('card.moreTags', { count: hidden })}
        </Text>
      )}
    </Group>
  );
}

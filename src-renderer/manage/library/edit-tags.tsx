import { Button, Group, Modal, Stack, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { cutToTag, mostTags, tagsOf } from '../../../src-shared/contract/package-tags';
import type { PackageSummary } from '../../../src-shared/contract/packages';
import { useChangeTags, useTags } from '../../api/packages';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

export interface EditTagsProps {
  readonly of: PackageSummary;
  readonly onDone: () => void;
}

/** The tags of a package in a dialog. */
export function EditTags({ of, onDone }: EditTagsProps) {
  const say = useManageSay();
  return (
    <Modal opened onClose={onDone} title={say('card.tagsTitle', { title: of.title })}>
      <TagForm of={of} onDone={onDone} />
    </Modal>
  );
}

function TagForm({ of, onDone }: EditTagsProps) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const before = tagsOf(of.metadata);
  const [tags, setTags] = useState<readonly string[]>(before);
  const { data: known = [] } = useTags();
  const change = useChangeTags();
  const save = () => {
    const added = tags.filter((tag) => !before.includes(tag));
    const removed = before.filter((tag) => !tags.includes(tag));
    change.mutate({ packageId: of.id, added, removed }, { onSuccess: onDone, onError: sayFailure });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack>
        <TagsInput
          label={say('card.tags')}
          description={say('card.tagsHint', { count: mostTags })}
          data={known.map(({ tag }) => tag)}
          value={[...tags]}
          onChange={(typed) => {
            setTags(cleaned(typed));
          }}
          maxTags={mostTags}
          acceptValueOnBlur
          clearable
          data-autofocus
          data-testid="tags-input"
        />
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending} data-testid="tags-save">
            {say('card.tagsSave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function cleaned(tags: readonly string[]): readonly string[] {
  const short = tags.map((tag) => cutToTag(tag.trim()).trim());
  return [...new Set(short.filter((tag) => tag !== ''))];
}

import { Autocomplete, Checkbox, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import type { GroupId } from '../../../src-shared/kernel/ids';
import { useBundleReceivers, type BundleWish } from '../../api/bundles';
import { useGroups } from '../../api/roster';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';

/** What goes into a file, as it stands in the form. */
export interface BundleChoice {
  readonly groupId: GroupId | null;
  readonly which: 'all' | 'since' | 'sinceLast';
  /** "2026-01-31", or nothing. */
  readonly day: string;
  readonly receiver: string;
  readonly withCourses: boolean;
}

/** Null while something is missing. */
export function wishOf(choice: BundleChoice, passphrase: string | null): BundleWish | null {
  const { groupId, which, day, withCourses } = choice;
  const receiver = choice.receiver.trim();
  const lacks = (which === 'since' && day === '') || (which === 'sinceLast' && receiver === '');
  if (passphrase === null || lacks) return null;
  return {
    ...{ passphrase, with_packages: withCourses, since_last: which === 'sinceLast' },
    ...(groupId === null ? {} : { group_id: groupId }),
    ...(which === 'since' ? { from: new Date(`${day}T00:00`).toISOString() } : {}),
    ...(receiver === '' ? {} : { receiver }),
  };
}

export interface BundleChoiceFieldsProps {
  readonly choice: BundleChoice;
  readonly onChange: (choice: BundleChoice) => void;
}

export function BundleChoiceFields({ choice, onChange }: BundleChoiceFieldsProps) {
  const say = useManageSay();
  const groups = useGroups().data ?? [];
  const change = (changes: Partial<BundleChoice>) => {
    onChange({ ...choice, ...changes });
  };
  return (
    <Stack>
      <NativeSelect
        label={say('results.whose')}
        value={choice.groupId ?? ''}
        data={[
          { value: '', label: say('people.everybody') },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        data-testid="bundle-group"
        onChange={({ currentTarget: { value } }) => {
          change({ groupId: groups.find(({ id }) => id === value)?.id ?? null });
        }}
      />
      <ReceiverField choice={choice} onChange={onChange} />
      <Radio.Group
        label={say('carry.which')}
        value={choice.which}
        onChange={(value) => {
          change({ which: value === 'since' || value === 'sinceLast' ? value : 'all' });
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={say('carry.all')} data-testid="bundle-all" />
          <Radio
            value="sinceLast"
            label={say('carry.sinceLast')}
            disabled={choice.receiver.trim() === ''}
            data-testid="bundle-since-last"
          />
          <Radio value="since" label={say('carry.since')} data-testid="bundle-since" />
        </Stack>
      </Radio.Group>
      {choice.which === 'since' && (
        <TextInput
          type="date"
          label={say('carry.day')}
          value={choice.day}
          required
          data-testid="bundle-day"
          onChange={(event) => {
            change({ day: event.currentTarget.value });
          }}
        />
      )}
      <Checkbox
        label={say('carry.courses')}
        description={say('carry.coursesHelp')}
        checked={choice.withCourses}
        data-testid="bundle-courses"
        onChange={(event) => {
          change({ withCourses: event.currentTarget.checked });
        }}
      />
    </Stack>
  );
}

/** A name that was given before, or another one. */
function ReceiverField({ choice, onChange }: BundleChoiceFieldsProps) {
  const say = useManageSay();
  const formats = useFormats();
  const receivers = useBundleReceivers().data ?? [];
  const name = choice.receiver.trim();
  const known = receivers.find((one) => one.name === name);
  const told =
    known === undefined
      ? say('carry.neverCarried')
      : say('carry.lastCarried', { when: formats.dateTime(known.carried_until) });
  return (
    <Autocomplete
      label={say('carry.receiver')}
      description={name === '' ? say('carry.receiverHelp') : told}
      value={choice.receiver}
      maxLength={255}
      data={receivers.map((one) => one.name)}
      data-testid="bundle-receiver"
      onChange={(receiver) => {
        const isNobody = receiver.trim() === '' && choice.which === 'sinceLast';
        onChange({ ...choice, receiver, ...(isNobody ? { which: 'all' } : {}) });
      }}
    />
  );
}

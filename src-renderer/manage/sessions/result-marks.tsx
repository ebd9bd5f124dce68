import { Group } from '@mantine/core';
import type { Session } from '../../../src-shared/contract/sessions';
import { StatusMark } from '../../ui/status-mark';
import { statusTones } from '../../ui/status-tones';
import { useManageSay } from '../use-manage-say';

type Result = Pick<Session, 'completion_status' | 'success_status'>;
type Status = Session['completion_status'] | Session['success_status'];

/** Completion, and success where it is known: SCORM keeps the two apart, and so do we. */
export function statusesOf({
  completion_status: completion,
  success_status: success,
}: Result): readonly Status[] {
  return success === 'unknown' ? [completion] : [completion, success];
}

export function ResultMarks({ of }: { readonly of: Result }) {
  const say = useManageSay();
  return (
    <Group gap={6} wrap="nowrap">
      {statusesOf(of).map((status) => (
        <StatusMark key={status} tone={statusTones[status]} label={say(`session.${status}`)} />
      ))}
    </Group>
  );
}

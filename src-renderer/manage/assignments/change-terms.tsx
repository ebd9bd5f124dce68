import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { Assignment } from '../../../src-shared/contract/assignments';
import { useUpdateAssignment } from '../../api/assignments';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';
import { isDueTooEarly, termsWish, typedTerms } from './terms';
import { TermsFields } from './terms-fields';
import { useTargetName } from './use-target-name';

export interface ChangeTermsProps {
  readonly assignment: Assignment;
  readonly onClose: () => void;
}

export function ChangeTerms({ assignment, onClose }: ChangeTermsProps) {
  const say = useManageSay();
  const target = useTargetName()(assignment);
  const update = useUpdateAssignment();
  const [terms, setTerms] = useState(() => typedTerms(assignment));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const wish = { assignmentId: assignment.assignment_id, ...termsWish(terms) };
    update.mutate(wish, { onSuccess: onClose });
  };
  const title = say('assignments.changeTitle', { title: assignment.package_title, target });
  return (
    <Modal opened onClose={onClose} size="lg" title={title}>
      <form onSubmit={submit}>
        <Stack>
          <TermsFields value={terms} onChange={setTerms} />
          <Failure error={update.error} />
          <Group justify="flex-end">
            <Button
              type="submit"
              loading={update.isPending}
              disabled={isDueTooEarly(terms)}
              data-testid="terms-save"
            >
              {say('assignments.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import { GroupId, LearnerId, type PackageId } from '../../../src-shared/kernel/ids';
import { useAssign } from '../../api/assignments';
import { useGroups } from '../../api/roster';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';
import { ChoosePackages, type Chosen } from './choose-packages';
import { ChooseTargets, type Targets } from './choose-targets';
import { isDueTooEarly, termsWish, usualTerms } from './terms';
import { TermsFields } from './terms-fields';

export interface AssignDialogProps {
  /** Chosen at first. */
  readonly packages?: readonly Chosen<PackageId>[];
  readonly onClose: () => void;
}

/** Asks which courses are given to whom, and on which terms. */
export function AssignDialog({ packages: atFirst = [], onClose }: AssignDialogProps) {
  const say = useManageSay();
  const assign = useAssign();
  const groups = useGroups().data ?? [];
  const [packages, setPackages] = useState(atFirst);
  const [targets, setTargets] = useState<Targets>({ isEveryone: true, chosen: [] });
  const [terms, setTerms] = useState(usualTerms);
  const isWhole = packages.length > 0 && (targets.isEveryone || targets.chosen.length > 0);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const isGroup = ({ id }: Targets['chosen'][number]) => groups.some((group) => group.id === id);
    const some = targets.isEveryone ? [] : targets.chosen;
    const wish = {
      package_ids: packages.map(({ id }) => id),
      everyone: targets.isEveryone,
      group_ids: some.filter(isGroup).map(({ id }) => GroupId.parse(id)),
      learner_ids: some.filter((one) => !isGroup(one)).map(({ id }) => LearnerId.parse(id)),
      ...termsWish(terms),
    };
    assign.mutate(wish, {
      onSuccess: ({ data }) => {
        notifications.show({ message: say('assignments.assigned', { count: data.length }) });
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={say('assignments.dialogTitle')}>
      <form onSubmit={submit}>
        <Stack data-testid="assign-dialog">
          <ChoosePackages chosen={packages} onChange={setPackages} />
          <ChooseTargets value={targets} onChange={setTargets} />
          <TermsFields value={terms} onChange={setTerms} />
          <Failure error={assign.error} />
          <Group justify="flex-end">
            <Button
              type="submit"
              loading={assign.isPending}
              disabled={!isWhole || isDueTooEarly(terms)}
              data-testid="assign-confirm"
            >
              {say('assignments.assign')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

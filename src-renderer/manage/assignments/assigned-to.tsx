import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Package } from '../../../src-shared/contract/packages';
import { useAssignments } from '../../api/assignments';
import { useFormats } from '../../ui/formats';
import { Card } from '../../ui/card';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';
import { AssignDialog } from './assign-dialog';
import { useTargetName } from './use-target-name';

/** To whom a package was given. */
export function AssignedTo({ shown }: { readonly shown: Pick<Package, 'id' | 'title'> }) {
  const say = useManageSay();
  const formats = useFormats();
  const nameOf = useTargetName();
  const assignments = useAssignments({ package_id: shown.id });
  const [isAssigning, assigning] = useDisclosure(false);
  const assign = (
    <Button size="xs" variant="default" onClick={assigning.open} data-testid="assign-package">
      {say('assignments.assignThis')}
    </Button>
  );
  return (
    <Card title={say('assignments.assignedTo')} actions={assign}>
      <Answered
        query={assignments}
        height={40}
        isEmpty={(all) => all.length === 0}
        empty={
          <Text size="sm" c="dimmed">
            {say('assignments.toNobody')}
          </Text>
        }
      >
        {(all) => (
          <Stack gap={4} data-testid="assigned-to">
            {all.map((one) => (
              <Text key={one.assignment_id} size="sm">
                <bdi>{nameOf(one)}</bdi>
                {one.due_at !== null && (
                  <Text span size="sm" c="dimmed">
                    {' · '}
                    {say('assignments.due', { time: formats.dateTime(one.due_at) })}
                  </Text>
                )}
              </Text>
            ))}
          </Stack>
        )}
      </Answered>
      {isAssigning && (
        <AssignDialog packages={[{ id: shown.id, name: shown.title }]} onClose={assigning.close} />
      )}
    </Card>
  );
}

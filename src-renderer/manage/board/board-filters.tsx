import { Select } from '@mantine/core';
import { useAssignments } from '../../api/assignments';
import type { BoardShown } from '../../api/board';
import { useGroups } from '../../api/roster';
import { useManageSay } from '../use-manage-say';

export interface BoardFiltersProps {
  readonly shown: BoardShown;
  readonly onShow: (shown: BoardShown) => void;
}

/** Of which class or group the board is, and of which course that was given to somebody. */
export function BoardFilters({ shown, onShow }: BoardFiltersProps) {
  const say = useManageSay();
  const groups = useGroups().data ?? [];
  const given = useAssignments().data ?? [];
  const courses = [...new Map(given.map((one) => [one.package_id, one])).values()];
  const { group_id: groupId, package_id: packageId } = shown;
  const show = (next: { [K in keyof BoardShown]?: BoardShown[K] | undefined }) => {
    const { group_id, package_id } = { group_id: groupId, package_id: packageId, ...next };
    onShow({ ...(group_id && { group_id }), ...(package_id && { package_id }) });
  };
  return (
    <>
      <Select
        aria-label={say('board.group')}
        placeholder={say('board.everybody')}
        clearable
        data={groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={groupId ?? null}
        onChange={(chosen) => show({ group_id: groups.find(({ id }) => id === chosen)?.id })}
      />
      <Select
        aria-label={say('board.course')}
        placeholder={say('board.everyCourse')}
        clearable
        searchable
        data={courses.map(({ package_id: id, package_title: title }) => ({ value: id, label: title }))}
        value={packageId ?? null}
        data-testid="board-course"
        onChange={(chosen) =>
          show({ package_id: courses.find(({ package_id: id }) => id === chosen)?.package_id })
        }
      />
    </>
  );
}

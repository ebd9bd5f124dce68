import { Button, Group, Menu, NativeSelect, TextInput } from '@mantine/core';
import { IconFileExport, IconFileTypeCsv, IconPrinter, IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { LearnerResults } from '../../../src-shared/contract/results';
import type { GroupId } from '../../../src-shared/kernel/ids';
import { groupedBy } from '../../../src-shared/kernel/grouped-by';
import { useAssignments } from '../../api/assignments';
import { useResultTables, type ResultsAsked } from '../../api/results';
import { useGroups } from '../../api/roster';
import { useLanguage } from '../../ui/i18n';
import { OnPaper } from '../../ui/on-paper';
import { MakeBundle } from '../carry/make-bundle';
import { useManageSay } from '../use-manage-say';
import { useSaveBytes } from '../use-save-bytes';
import type { CourseColumn } from './courses-of';
import { PrintedTable } from './printed-results';

export interface ResultToolsProps {
  readonly learners: readonly LearnerResults[];
  readonly courses: readonly CourseColumn[];
  readonly asked: ResultsAsked;
  readonly onAsk: (asked: ResultsAsked) => void;
}

/** Chooses whose results are shown, and takes them out of here. */
export function ResultTools({ learners, courses, asked, onAsk }: ResultToolsProps) {
  const say = useManageSay();
  const groups = useGroups().data ?? [];
  const all = useAssignments().data ?? [];
  const given = [...groupedBy(all, ({ package_id: id }) => id).values()].map(([first]) => first);
  const chosen = groups.find(({ id }) => id === asked.group_id);
  const ask = (changes: { readonly [Name in keyof ResultsAsked]: ResultsAsked[Name] | undefined }) => {
    const all = Object.entries({ ...asked, ...changes }).filter(([, value]) => value !== undefined);
    onAsk(Object.fromEntries(all));
  };
  return (
    <Group align="flex-end" mb="md" gap="sm">
      <NativeSelect
        label={say('results.whose')}
        value={asked.group_id ?? ''}
        data={[
          { value: '', label: say('people.everybody') },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        data-testid="results-group"
        onChange={({ currentTarget: { value } }) => {
          ask({ group_id: groups.find(({ id }) => id === value)?.id });
        }}
      />
      <NativeSelect
        label={say('assignments.course')}
        value={asked.package_id ?? ''}
        data={[
          { value: '', label: say('results.allCourses') },
          ...given.map(({ package_id: id, package_title: title }) => ({ value: id, label: title })),
        ]}
        maw="16rem"
        data-testid="results-course"
        onChange={({ currentTarget: { value } }) => {
          ask({ package_id: given.find(({ package_id: id }) => id === value)?.package_id });
        }}
      />
      <TextInput
        type="date"
        label={say('results.since')}
        value={asked.from ?? ''}
        data-testid="results-since"
        onChange={({ currentTarget: { value } }) => {
          ask({ from: value === '' ? undefined : value });
        }}
      />
      <Out
        learners={learners}
        courses={courses}
        asked={asked}
        title={chosen?.name ?? say('people.everybody')}
        groupId={chosen?.id}
      />
    </Group>
  );
}

interface OutProps extends Omit<ResultToolsProps, 'onAsk'> {
  readonly title: string;
  readonly groupId: GroupId | undefined;
}

function Out({ learners, courses, asked, title, groupId }: OutProps) {
  const say = useManageSay();
  const { language } = useLanguage();
  const tables = useResultTables();
  const saveBytes = useSaveBytes();
  const [isPrinting, setIsPrinting] = useState(false);
  const [isCarrying, setIsCarrying] = useState(false);
  const form = {
    decimal: hasCommaIn(language) ? 'comma' : 'point',
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  } as const;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            ms="auto"
            leftSection={<IconShare2 size={16} aria-hidden />}
            data-testid="results-out"
          >
            {say('results.out')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileTypeCsv size={16} aria-hidden />}
            data-testid="results-csv"
            onClick={() => {
              saveBytes('results.csv', tables.results({ ...asked, ...form }));
            }}
          >
            {say('results.csv')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileTypeCsv size={16} aria-hidden />}
            data-testid="answers-csv"
            onClick={() => {
              saveBytes('answers.csv', tables.answers({ ...asked, ...form }));
            }}
          >
            {say('results.answersCsv')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPrinter size={16} aria-hidden />}
            data-testid="results-print"
            onClick={() => {
              setIsPrinting(true);
            }}
          >
            {say('results.print')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileExport size={16} aria-hidden />}
            data-testid="results-bundle"
            onClick={() => {
              setIsCarrying(true);
            }}
          >
            {say('carry.out')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isCarrying && (
        <MakeBundle
          groupId={groupId}
          onClose={() => {
            setIsCarrying(false);
          }}
        />
      )}
      {isPrinting && (
        <OnPaper
          onDone={() => {
            setIsPrinting(false);
          }}
        >
          <PrintedTable title={title} learners={learners} courses={courses} />
        </OnPaper>
      )}
    </>
  );
}

/** Spreadsheets of that language take "80.5" for a date, and part cells by semicolons. */
function hasCommaIn(language: string): boolean {
  return new Intl.NumberFormat(language).format(1.5).includes(',');
}

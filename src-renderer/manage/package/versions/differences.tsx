import { Code, List, Stack, Text, Title } from '@mantine/core';
import type { Answer } from '../../../../src-shared/contract/endpoint';
import type { compareVersions } from '../../../../src-shared/contract/package-versions';
import { useFormats, type Formats } from '../../../ui/formats';
import { useManageSay } from '../../use-manage-say';

type Comparison = Answer<typeof compareVersions>;

/** One kind of difference; `count` may be more than there are lines. */
interface Difference {
  readonly name: string;
  readonly count: number;
  readonly lines: readonly string[];
}

/** What differs between two versions, in lists by kind; kinds without a difference are left out. */
export function Differences({ of }: { readonly of: Comparison }) {
  const say = useManageSay();
  const formats = useFormats();
  const all = differencesOf(of, say, formats).filter(({ count }) => count > 0);
  if (all.length === 0) return <Text>{say('versions.noDifference')}</Text>;
  return (
    <Stack gap="md">
      {all.map(({ name, count, lines }) => (
        <section key={name} data-testid="difference">
          <Title order={3} size="h5" mb={4}>
            {name} ({formats.number(count)})
          </Title>
          <List listStyleType="none" spacing={2} p={0}>
            {lines.map((line, at) => (
              <List.Item key={at}>
                <Code bg="transparent" p={0} style={{ overflowWrap: 'anywhere' }}>
                  {line}
                </Code>
              </List.Item>
            ))}
          </List>
          {count > lines.length && (
            <Text size="xs" c="dimmed">
              {say('finding.furtherLeft', { count: count - lines.length })}
            </Text>
          )}
        </section>
      ))}
    </Stack>
  );
}

type Say = ReturnType<typeof useManageSay>;
type Changes = Comparison['course'];

function differencesOf(of: Comparison, say: Say, formats: Formats): readonly Difference[] {
  const { files, course, activities, sequencing } = of;
  const sized = ({ path, size_bytes: size }: { path: string; size_bytes: number }) =>
    `${path} (${formats.bytes(size)})`;
  const named = ({ id, title }: { id: string; title: string }) => `${title} (${id})`;
  const fieldsOf = (one: { id: string; title: string; fields: Changes }) =>
    one.fields.map((change) => `${named(one)}: ${changeText(change)}`);
  return [
    { name: say('versions.courseChanged'), count: course.length, lines: course.map(changeText) },
    { name: say('versions.activitiesAdded'), ...listed(activities.added, named) },
    { name: say('versions.activitiesRemoved'), ...listed(activities.removed, named) },
    { name: say('versions.activitiesMoved'), ...listed(activities.moved, named) },
    {
      name: say('versions.activitiesRenamed'),
      ...listed(activities.renamed, ({ id, before, after }) => `${id}: ${arrow(before, after)}`),
    },
    {
      name: say('versions.activitiesChanged'),
      count: activities.changed.count,
      lines: activities.changed.first.flatMap(fieldsOf),
    },
    {
      name: say('versions.sequencingChanged'),
      count: sequencing.count,
      lines: sequencing.first.flatMap(fieldsOf),
    },
    { name: say('versions.filesAdded'), ...listed(files.added, sized) },
    { name: say('versions.filesRemoved'), ...listed(files.removed, sized) },
    {
      name: say('versions.filesChanged'),
      ...listed(files.changed, (one) => {
        const sizes = arrow(formats.bytes(one.before_bytes), formats.bytes(one.after_bytes));
        return `${one.path} (${sizes})`;
      }),
    },
  ];
}

function listed<T>(
  { count, first }: { readonly count: number; readonly first: readonly T[] },
  text: (one: T) => string,
): Pick<Difference, 'count' | 'lines'> {
  return { count, lines: first.map(text) };
}

function changeText({ field, before, after }: Changes[number]): string {
  return `${field}: ${arrow(before ?? '–', after ?? '–')}`;
}

const arrow = (before: string, after: string) => `${before} → ${after}`;

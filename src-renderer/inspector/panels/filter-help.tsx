import { ActionIcon, Button, Popover, Stack, Table, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useInspectorSay } from '../use-inspector-say';

/** Each with its words in `filter.*`. */
const examples = [
  { example: 'error', words: 'filter.anyError' },
  { example: 'error:405', words: 'filter.error' },
  { example: 'method:SetValue', words: 'filter.method' },
  { example: 'element:score', words: 'filter.element' },
  { example: 'value:passed', words: 'filter.value' },
  { example: 'answer:false', words: 'filter.answer' },
  { example: 'sco:', words: 'filter.sco' },
  { example: 'kind:write', words: 'filter.kind' },
  { example: 'took>5', words: 'filter.took' },
  { example: '"two words"', words: 'filter.quoted' },
  { example: '-GetValue', words: 'filter.without' },
] as const;

/** The little language of the filter, each example to be pressed. */
export function FilterHelp({ onUse }: { readonly onUse: (example: string) => void }) {
  const say = useInspectorSay();
  return (
    <Popover position="bottom-start" shadow="md" width={460} trapFocus withRoles={false}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={say('filter.title')}
          data-testid="filter-help"
        >
          <IconHelpCircle size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={say('filter.title')}>
        <Stack gap="xs">
          <Text size="sm">{say('filter.intro')}</Text>
          <Table fz="sm" verticalSpacing={2} layout="auto">
            <Table.Tbody>
              {examples.map(({ example, words }) => (
                <Table.Tr key={example}>
                  <Table.Td dir="ltr" px={0}>
                    <Button
                      size="compact-xs"
                      variant="light"
                      ff="monospace"
                      onClick={() => {
                        onUse(example);
                      }}
                    >
                      {example}
                    </Button>
                  </Table.Td>
                  <Table.Td>{say(words)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

import { Center, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconLayoutGrid, IconList, type Icon } from '@tabler/icons-react';
import { useManageSay } from '../use-manage-say';

const layouts = ['cards', 'table'] as const;
export type Layout = (typeof layouts)[number];

/** How this browser, or this machine's window, showed packages last. */
export function useLayout(): [Layout, (layout: Layout) => void] {
  const [layout, setLayout] = useLocalStorage<Layout>({
    key: 'lectern-library-layout',
    defaultValue: 'cards',
    getInitialValueInEffect: false,
    serialize: (chosen) => chosen,
    deserialize: (kept) => layouts.find((known) => known === kept) ?? 'cards',
  });
  return [layout, setLayout];
}

interface LayoutSwitchProps {
  readonly layout: Layout;
  readonly onChange: (layout: Layout) => void;
}

export function LayoutSwitch({ layout, onChange }: LayoutSwitchProps) {
  const say = useManageSay();
  return (
    <SegmentedControl<Layout>
      aria-label={say('library.layout')}
      value={layout}
      onChange={onChange}
      data={[
        { value: 'cards', label: <Sign of={IconLayoutGrid} name={say('library.cards')} /> },
        { value: 'table', label: <Sign of={IconList} name={say('library.table')} /> },
      ]}
      data-testid="library-layout"
    />
  );
}

function Sign({ of: Of, name }: { readonly of: Icon; readonly name: string }) {
  return (
    <Center h={22} title={name}>
      <Of size={18} aria-hidden />
      <VisuallyHidden>{name}</VisuallyHidden>
    </Center>
  );
}

import type { CSSVariablesResolver } from '@mantine/core';

/**
 * Where the defaults of the component library fall short of WCAG AA, or of our paper-and-ink look.
 * `--lectern-ground` is behind everything, `--lectern-surface` is a card or bar on it.
 */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--lectern-ground': '#f6f4f1',
    '--lectern-surface': '#ffffff',
    '--lectern-line': 'var(--mantine-color-gray-2)',
    '--lectern-mark': '#fff3c4',
    '--lectern-refused': '#fdf0ee',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': '#b42318',
    '--mantine-color-red-filled': '#b42318',
    '--mantine-color-red-filled-hover': '#93190f',
    '--mantine-color-red-light-color': '#9c1c13',
    '--mantine-color-default-border': 'var(--mantine-color-gray-3)',
  },
  dark: {
    '--lectern-ground': 'var(--mantine-color-dark-8)',
    '--lectern-surface': 'var(--mantine-color-dark-7)',
    '--lectern-line': 'var(--mantine-color-dark-5)',
    '--lectern-mark': '#4a3d12',
    '--lectern-refused': '#33201f',
    '--mantine-color-anchor': 'var(--mantine-color-ink-3)',
    '--mantine-color-ink-light': '#1e3649',
    '--mantine-color-ink-light-hover': '#254259',
    '--mantine-color-ink-light-color': 'var(--mantine-color-ink-2)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-red-filled': '#b93a30',
    '--mantine-color-red-filled-hover': '#a02f26',
    '--mantine-color-red-light-color': '#ffaaa2',
  },
});

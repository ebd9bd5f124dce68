import { createTheme, type MantineColorsTuple, type MantineThemeOverride } from '@mantine/core';

/** Ink blue: calm, readable as text from shade 7 on white and from shade 3 on the dark body (WCAG AA). */
const ink: MantineColorsTuple = [
  '#eef4f9',
  '#dae6f0',
  '#b5cee0',
  '#8eb5d0',
  '#6a9dc0',
  '#4a87b0',
  '#33719c',
  '#245b82',
  '#1b4767',
  '#12344c',
];

/** Warm greys: paper rather than steel. */
const gray: MantineColorsTuple = [
  '#f8f7f5',
  '#f1efec',
  '#e7e4df',
  '#d9d5cf',
  '#c4bfb7',
  '#9b958c',
  '#6b665f',
  '#534f49',
  '#393632',
  '#24221f',
];

/** The dark scheme's surfaces and greys, from text (0) to the deepest ground (9). */
const dark: MantineColorsTuple = [
  '#dde2e7',
  '#bbc3cb',
  '#98a2ac',
  '#727d88',
  '#434d57',
  '#343d46',
  '#252c34',
  '#1b2128',
  '#151a20',
  '#0e1216',
];

const sans =
  'Inter, "Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

/** Lectern's look. Sizes are in rem, so that the user's font size rules. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, gray, dark },
  black: '#24221f',
  fontFamily: sans,
  fontFamilyMonospace:
    'ui-monospace, "Cascadia Code", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  radius: { xs: '0.1875rem', sm: '0.3125rem', md: '0.5rem', lg: '0.75rem', xl: '1.25rem' },
  defaultRadius: 'md',
  headings: {
    fontFamily: sans,
    fontWeight: '640',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.45' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Tooltip: { defaultProps: { withArrow: true, openDelay: 350 } },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } },
      styles: { title: { fontWeight: 640, fontSize: '1.0625rem' } },
    },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'lg' } },
  },
});

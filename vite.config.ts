import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { AcceptedPlugin, PluginCreator } from 'postcss';
import mantine from 'postcss-preset-mantine';
import simpleVars from 'postcss-simple-vars';
import { build, defineConfig, type BuildEnvironmentOptions, type InlineConfig } from 'vite';
import { shippedLibrariesModule } from './shipped-libraries.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const breakpoints = { xs: '36em', sm: '48em', md: '62em', lg: '75em', xl: '88em' };
const mantineBreakpoints = Object.fromEntries(
  Object.entries(breakpoints).map(([size, width]) => [`mantine-breakpoint-${size}`, width]),
);
const mantinePreset = mantine as PluginCreator<object>;
const css = {
  postcss: { plugins: [mantinePreset(), simpleVars({ variables: mantineBreakpoints }) as AcceptedPlugin] },
};

/** Strict policies of the pages: no asset as a data URL, no script that is not a file. */
const page: BuildEnvironmentOptions = {
  emptyOutDir: true,
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  // Pages come from this very machine.
  chunkSizeWarningLimit: 2_000,
  reportCompressedSize: false,
};

/** Bundled but for Electron and the native module, so that the packaged app is small. */
const node = (options: BuildEnvironmentOptions): BuildEnvironmentOptions => ({
  emptyOutDir: true,
  target: 'node20',
  ssr: true,
  minify: false,
  reportCompressedSize: false,
  ...options,
});

/** Page of the content origin. It is built alone: it shares no file with our own pages. */
export const frame: InlineConfig = {
  configFile: false,
  root: at('src-renderer/player/frame'),
  base: '/frame/',
  publicDir: false,
  logLevel: 'warn',
  build: { ...page, outDir: at('dist/frame') },
};

/** The script of a dispatch's ZIP: one file that runs in whatever browser an LMS is opened with. */
export const dispatchShell: InlineConfig = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ...page,
    target: 'es2017',
    outDir: at('dist/dispatch'),
    rolldownOptions: {
      input: at('src-renderer/dispatch/main.ts'),
      output: { format: 'iife', entryFileNames: 'shell.js' },
    },
  },
};

export default defineConfig({
  root: at('src-renderer'),
  publicDir: false,
  plugins: [react(), shippedLibrariesModule(at('.'))],
  css,
  environments: {
    client: {
      build: {
        ...page,
        outDir: at('dist/renderer'),
        rolldownOptions: {
          input: [at('src-renderer/manage/index.html'), at('src-renderer/classroom/index.html')],
        },
      },
    },
    // Built alone: what learners wait for is one small file, however much of it other pages share.
    player: {
      consumer: 'client',
      build: {
        ...page,
        emptyOutDir: false,
        outDir: at('dist/renderer'),
        rolldownOptions: { input: [at('src-renderer/player/shell/index.html')] },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3', 'playwright-core'] },
      build: node({
        outDir: at('dist/main'),
        rolldownOptions: {
          input: {
            desktop: at('src-main/desktop.ts'),
            serve: at('src-main/serve.ts'),
            cli: at('src-main/cli.ts'),
            'import-worker': at('src-main/content/import-worker.ts'),
            'watch-worker': at('src-main/platform/watch-worker.ts'),
            'report-worker': at('src-main/features/analytics/report-worker.ts'),
          },
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
        },
      }),
    },
    // A sandboxed preload can require nothing but electron: each is one CommonJS file, hence a build each.
    preload: preload('app-preload'),
    playerPreload: preload('player-preload'),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'player', 'main', 'preload', 'playerPreload'] as const) {
        const environment = builder.environments[name];
        if (environment !== undefined) await builder.build(environment);
      }
      await build(frame);
      await build(dispatchShell);
      cpSync(at('src-main/db/migrations'), at('dist/migrations'), { recursive: true });
      cpSync(at('resources/samples'), at('dist/samples'), { recursive: true });
      copyApiDocs();
    },
  },
});

/** The reference of the API comes ready from its package: it is one file, and shares nothing with our own pages. */
function copyApiDocs(): void {
  const folder = at('dist/renderer/api-docs');
  cpSync(at('src-renderer/api-docs'), folder, { recursive: true });
  const library = at('node_modules/@scalar/api-reference/dist/browser/standalone.js');
  cpSync(library, `${folder}/reference.js`);
}

function preload(name: string) {
  return {
    consumer: 'server' as const,
    resolve: { noExternal: true as const, external: ['electron'] },
    build: node({
      emptyOutDir: false,
      outDir: at('dist/preload'),
      rolldownOptions: {
        input: { [name]: at(`src-main/windows/${name}.ts`) },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    }),
  };
}

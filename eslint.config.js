import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { zones } from './eslint.rooms.js';

/**
 * The walls of the house, as lint. In a flat config two blocks that set the same rule replace each other, so each
 * kind of file gets its whole list of refused packages from `refuse`, and the last matching block holds it.
 */

const source = ['src-*/**/*.{ts,tsx}'];
const typed = ['**/*.{ts,tsx}'];
const tests = ['test/**/*.{ts,tsx}'];
/** Tools find these files by name and want a default export; declarations describe what others export. */
const calledByTools = ['*.config.{ts,js}', 'test/e2e/global-*.ts', '**/*.d.ts'];

const nodePackages = {
  regex:
    '^(node:|(fs|path|os|crypto|http|https|net|stream|zlib|url|util|events|worker_threads|child_process)(/|$))',
  message: 'This tree also runs in a page: nothing of Node here.',
};
const databasePackages = {
  regex: '^(better-sqlite3|drizzle-orm)(/|$)',
  message: 'Pages read and write data over HTTP only.',
};
const serverPackages = {
  regex:
    '^(express|ws|pino|yauzl|yazl|chokidar|jose|jschardet|mime-types|p-queue|papaparse|electron-store|@fastify/busboy)(/|$)',
  message: 'This package belongs to src-main.',
};
const pagePackages = {
  regex: '^(react|react-dom|react-i18next|wouter|@mantine/|@tabler/|@tanstack/)',
  message: 'The main process draws nothing: React belongs to src-renderer.',
};
const electronPackages = {
  regex: '^electron(-store)?(/|$)',
  message: 'Only src-main/windows and src-main/desktop.ts know Electron.',
};
const rawIpc = {
  regex: '^electron(/|$)',
  importNames: ['ipcMain', 'ipcRenderer'],
  message: 'Messages between processes go through the typed window commands.',
};
const unlistedPackages = {
  regex: '^(?!\\.|zod$|fast-xml-parser$|@noble/ciphers/)',
  message: 'src-shared runs anywhere: zod, fast-xml-parser and @noble/ciphers are all it may import.',
};

const throughOneDoor =
  'Connections to elsewhere are opened in src-main/remote alone, which lists them for the person to see.';
/** What opens a connection. A server's own side and types of a connection are everybody's. */
const outgoingPackages = [
  {
    regex: '^(node:)?https?$',
    importNames: ['default', 'request', 'get', 'Agent', 'ClientRequest', 'globalAgent'],
    allowTypeImports: true,
    message: throughOneDoor,
  },
  {
    regex: '^(node:)?net$',
    importNames: ['default', 'connect', 'createConnection', 'Socket'],
    allowTypeImports: true,
    message: throughOneDoor,
  },
  {
    regex: '^((node:)?(http2|tls|dgram|dns|dns/promises|child_process)|undici|axios|got|node-fetch)$',
    message: throughOneDoor,
  },
];
const electronNet = { regex: '^electron$', importNames: ['net', 'autoUpdater'], message: throughOneDoor };

const refuse = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

const rawNetwork =
  'Calls go through the one client of src-renderer/api; the frame of the player has its own.';
const refuseRawNetwork = {
  'no-restricted-globals': [
    'error',
    { name: 'fetch', message: rawNetwork },
    { name: 'XMLHttpRequest', message: rawNetwork },
    { name: 'EventSource', message: rawNetwork },
    { name: 'WebSocket', message: rawNetwork },
  ],
  'no-restricted-properties': [
    'error',
    ...['window', 'globalThis', 'self'].map((object) => ({ object, property: 'fetch', message: rawNetwork })),
  ],
};

/** What only one kind of process has. The shared tree runs in all of them, and gets such things handed in. */
const ofOneProcess = 'The shared tree runs in every process: have it handed in.';
const placesOfOneProcess = ['process', 'Buffer', 'window', 'document', 'localStorage', 'setTimeout'];
/** The same events must give the same attempt on every machine, now and in a year. */
const ofThisMoment = 'The engine answers from its events alone: time and chance come with them.';
const momentsAndDice = [
  ['Date', 'now'],
  ['Math', 'random'],
  ['performance', 'now'],
];
const globalObjects = ['globalThis', 'self'];

const refusedGlobals = (names, message) => names.map((name) => ({ name, message }));
const refusedMembers = (members, message) =>
  members.map(([object, property]) => ({ object, property, message }));
const membersOfGlobal = (names) => globalObjects.flatMap((object) => names.map((name) => [object, name]));

const sharedGlobals = {
  'no-restricted-globals': [
    ...refuseRawNetwork['no-restricted-globals'],
    ...refusedGlobals(placesOfOneProcess, ofOneProcess),
  ],
  'no-restricted-properties': [
    ...refuseRawNetwork['no-restricted-properties'],
    ...refusedMembers(membersOfGlobal(placesOfOneProcess), ofOneProcess),
  ],
};
const engineGlobals = {
  'no-restricted-globals': sharedGlobals['no-restricted-globals'],
  'no-restricted-properties': [
    ...sharedGlobals['no-restricted-properties'],
    ...refusedMembers(momentsAndDice, ofThisMoment),
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: ofThisMoment },
    { selector: "CallExpression[callee.name='Date']", message: ofThisMoment },
  ],
};
/** The one client calls `fetch`; everything else of the shared tree holds for it too. */
const clientGlobals = {
  'no-restricted-globals': ['error', ...refusedGlobals(placesOfOneProcess, ofOneProcess)],
  'no-restricted-properties': ['error', ...refusedMembers(membersOfGlobal(placesOfOneProcess), ofOneProcess)],
};
const allowRawNetwork = { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' };

/** Sizes are a report, not a gate: `LECTERN_LINT=sizes npm run lint` lists files over 300 and functions over 50 lines. */
const sizeReport =
  process.env['LECTERN_LINT'] === 'sizes'
    ? [
        {
          name: 'lectern/size-report',
          files: source,
          ignores: ['src-main/db/tables/*.ts'],
          rules: { 'max-lines': ['warn', 300], 'max-lines-per-function': ['warn', 50] },
        },
      ]
    : [];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'release/',
      '.cache/',
      'test-results/',
      'playwright-report/',
      'src-main/db/migrations/',
      'test/fixtures/packages/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    name: 'lectern/scripts',
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': 'error',
      'no-dupe-keys': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  {
    name: 'lectern/plain-page-scripts',
    files: ['src-renderer/**/*.js', 'resources/samples/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    name: 'lectern/typed',
    files: typed,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Our objects are records of functions that never use `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    name: 'lectern/walls',
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/extensions': ['.ts', '.tsx', '.js', '.mjs'],
      'import-x/resolver-next': [createTypeScriptImportResolver()],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
    },
  },
  { files: calledByTools, rules: { 'import-x/no-default-export': 'off' } },

  { name: 'lectern/shared', files: ['src-shared/**/*.ts'], rules: refuse(nodePackages, unlistedPackages) },
  {
    name: 'lectern/main',
    files: ['src-main/**/*.ts'],
    rules: refuse(pagePackages, electronPackages, ...outgoingPackages),
  },
  {
    name: 'lectern/remote',
    files: ['src-main/remote/**/*.ts'],
    rules: refuse(pagePackages, electronPackages),
  },
  {
    name: 'lectern/desktop-entry',
    files: ['src-main/desktop.ts'],
    rules: refuse(pagePackages, rawIpc, electronNet, ...outgoingPackages),
  },
  {
    name: 'lectern/windows',
    files: ['src-main/windows/**/*.ts'],
    rules: refuse(pagePackages, rawIpc, electronNet, ...outgoingPackages),
  },
  {
    name: 'lectern/ipc',
    files: ['src-main/windows/preload.ts', 'src-main/windows/window-commands.ts'],
    rules: refuse(pagePackages, electronNet, ...outgoingPackages),
  },
  {
    name: 'lectern/renderer',
    files: ['src-renderer/**/*.{ts,tsx}'],
    rules: refuse(nodePackages, databasePackages, serverPackages, electronPackages),
  },
  {
    name: 'lectern/react',
    files: ['src-renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // What an effect opens and closes (the live channel, a journal reader) is handed on as state.
    // Virtual lists only trouble React's compiler, which we do not run.
    rules: { 'react-hooks/set-state-in-effect': 'off', 'react-hooks/incompatible-library': 'off' },
  },

  {
    name: 'lectern/main-sockets',
    files: ['src-main/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='WebSocket']", message: throughOneDoor },
      ],
    },
  },
  { name: 'lectern/network', files: source, rules: refuseRawNetwork },
  {
    name: 'lectern/network-rooms',
    files: [
      'src-renderer/api/**/*.ts',
      'src-renderer/player/frame/**/*.ts',
      'src-renderer/player/shell/begin-course.ts',
      'src-renderer/player/shell/waited-for-server.ts',
    ],
    rules: allowRawNetwork,
  },
  { name: 'lectern/shared-globals', files: ['src-shared/**/*.ts'], rules: sharedGlobals },
  { name: 'lectern/shared-client', files: ['src-shared/contract/call.ts'], rules: clientGlobals },
  { name: 'lectern/engine', files: ['src-shared/scorm/**/*.ts'], rules: engineGlobals },

  {
    name: 'lectern/size',
    files: [...source, ...tests],
    ignores: ['src-main/db/tables/*.ts'],
    rules: { 'max-lines': ['error', 500] },
  },
  ...sizeReport,
  {
    name: 'lectern/tests',
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);

/** The house of `walls.test.ts`: what is planted in it, and the rule that must see it. */
export interface Planted {
  readonly what: string;
  readonly file: string;
  readonly code: string;
  /** Null where nothing may be reported. */
  readonly rule: string | null;
}

export const zones = 'import-x/no-restricted-paths';
const packages = '@typescript-eslint/no-restricted-imports';

export const violations: readonly Planted[] = [
  {
    what: 'a type-only import through a wall',
    file: 'src-main/http/type-only.ts',
    code: `import type { Member } from '../db/member';\nexport type Held = Member;\n`,
    rule: zones,
  },
  {
    what: 'an export through a wall',
    file: 'src-main/http/passed-on.ts',
    code: `export { member } from '../db/member';\n`,
    rule: zones,
  },
  {
    what: 'an import() through a wall',
    file: 'src-main/http/lazy.ts',
    code: `export const lazy = () => import('../db/member');\n`,
    rule: zones,
  },
  {
    what: 'the wiring importing a window',
    file: 'src-main/compose/index.ts',
    code: `export { member } from '../windows/member';\n`,
    rule: zones,
  },
  {
    what: 'a room importing the wiring',
    file: 'src-main/http/wiring.ts',
    code: `export * from '../compose';\n`,
    rule: zones,
  },
  {
    what: 'a page importing the main process',
    file: 'src-renderer/entry.ts',
    code: `export { member } from '../src-main/platform/member';\n`,
    rule: zones,
  },
  {
    what: 'a source importing a test',
    file: 'src-main/features/tested.ts',
    code: `export { member } from '../../test/member';\n`,
    rule: zones,
  },
  {
    what: 'a cycle',
    file: 'src-shared/scorm/circle-a.ts',
    code: `import { b } from './circle-b';\nexport const a = (): number => b();\n`,
    rule: 'import-x/no-cycle',
  },
  {
    what: "another feature's repository",
    file: 'src-main/features/sessions/service.ts',
    code: `export { member } from '../packages/repository';\n`,
    rule: zones,
  },
  {
    what: "another feature's second repository file, from a folder below",
    file: 'src-main/features/sessions/below/service.ts',
    code: `export { member } from '../../packages/repository-versions';\n`,
    rule: zones,
  },
  {
    what: "a type of another feature's insides",
    file: 'src-main/features/player/insides.ts',
    code: `import type { Member } from '../packages/turn';\nexport type Held = Member;\n`,
    rule: zones,
  },
  ...['node:fs', 'electron', 'express', 'drizzle-orm', 'better-sqlite3', 'react', 'ws'].map((name) => ({
    what: `${name} in the shared tree`,
    file: `src-shared/scorm/of-${name.replace(':', '-')}.ts`,
    code: `import '${name}';\n`,
    rule: packages,
  })),
  ...['node:fs', 'fs', 'electron', 'express', 'drizzle-orm/sqlite-core', 'better-sqlite3'].map((name) => ({
    what: `${name} in a page`,
    file: `src-renderer/manage/of-${name.replace(/[:/]/, '-')}.ts`,
    code: `import '${name}';\n`,
    rule: packages,
  })),
  ...['react', 'react-dom/client', '@mantine/core'].map((name) => ({
    what: `${name} in the main process`,
    file: `src-main/windows/of-${name.replace('/', '-')}.ts`,
    code: `import '${name}';\n`,
    rule: packages,
  })),
  ...['src-main/http', 'src-main/features/sessions', 'src-main/db', 'src-main'].map((folder) => ({
    what: `electron in ${folder}`,
    file: `${folder}/of-electron.ts`,
    code: `import type { BrowserWindow } from 'electron';\nexport type Held = BrowserWindow;\n`,
    rule: packages,
  })),
  {
    what: 'raw ipcMain in another file of the windows',
    file: 'src-main/windows/menu.ts',
    code: `import { ipcMain } from 'electron';\nexport const held: unknown = ipcMain;\n`,
    rule: packages,
  },
  {
    what: 'raw ipcMain in the desktop entry',
    file: 'src-main/desktop.ts',
    code: `import { app, ipcMain } from 'electron';\nexport const held: unknown = [app, ipcMain];\n`,
    rule: packages,
  },
  ...[
    ['request of http', `import { request } from 'node:http';\nexport const held = request;\n`],
    ['all of http', `import * as http from 'node:http';\nexport const held: unknown = http;\n`],
    ['request of https', `import { get } from 'node:https';\nexport const held = get;\n`],
    ['a plain connection', `import { connect } from 'node:net';\nexport const held = connect;\n`],
    ['a look-up of names', `import { lookup } from 'node:dns';\nexport const held = lookup;\n`],
    ['another program', `import { execFile } from 'node:child_process';\nexport const held = execFile;\n`],
    ['undici', `import 'undici';\n`],
  ].flatMap(([what = '', code = '']) =>
    ['src-main/features/webhooks', 'src-main/compose', 'src-main/windows'].map((folder) => ({
      what: `${what} in ${folder}`,
      file: `${folder}/to-elsewhere-${what.replaceAll(' ', '-')}.ts`,
      code,
      rule: packages,
    })),
  ),
  {
    what: "Electron's own client",
    file: 'src-main/windows/own-client.ts',
    code: `import { net } from 'electron';\nexport const held: unknown = net;\n`,
    rule: packages,
  },
  {
    what: 'a WebSocket to elsewhere in the server',
    file: 'src-main/features/live/to-elsewhere.ts',
    code: `import { WebSocket } from 'ws';\nexport const held = () => new WebSocket('ws://a.example');\n`,
    rule: 'no-restricted-syntax',
  },
  {
    what: 'raw fetch in the server',
    file: 'src-main/features/webhooks/raw-fetch.ts',
    code: `export const got = () => fetch('https://a.example');\n`,
    rule: 'no-restricted-globals',
  },
  {
    what: 'a raw WebSocket in a page',
    file: 'src-renderer/manage/raw-socket.ts',
    code: `export const got = () => new WebSocket('ws://a.example');\n`,
    rule: 'no-restricted-globals',
  },
  {
    what: 'raw fetch in a page',
    file: 'src-renderer/manage/raw-fetch.ts',
    code: `export const got = () => fetch('/api/health');\n`,
    rule: 'no-restricted-globals',
  },
  {
    what: 'raw fetch by way of the window',
    file: 'src-renderer/player/shell/window-fetch.ts',
    code: `export const got = () => window.fetch('/api/health');\n`,
    rule: 'no-restricted-properties',
  },
  {
    what: 'raw fetch in the main process',
    file: 'src-main/remote/raw-fetch.ts',
    code: `export const got = () => fetch('https://example.org/');\n`,
    rule: 'no-restricted-globals',
  },
  ...['process', 'Buffer', 'window', 'document', 'localStorage', 'setTimeout'].map((name) => ({
    what: `${name} in the shared tree`,
    file: `src-shared/kernel/global-${name}.ts`,
    code: `export const held: unknown = ${name};\n`,
    rule: 'no-restricted-globals',
  })),
  {
    what: 'process in the engine',
    file: 'src-shared/scorm/global-process.ts',
    code: `export const held: unknown = process;\n`,
    rule: 'no-restricted-globals',
  },
  {
    what: 'raw fetch in the engine',
    file: 'src-shared/scorm/raw-fetch.ts',
    code: `export const got = () => fetch('/api/health');\n`,
    rule: 'no-restricted-globals',
  },
  {
    what: 'the window by way of globalThis in the shared tree',
    file: 'src-shared/kernel/global-this.ts',
    code: `export const held: unknown = globalThis.window;\n`,
    rule: 'no-restricted-properties',
  },
  {
    what: 'the document in the one call of the shared tree that may fetch',
    file: 'src-shared/contract/call.ts',
    code: `export const held: unknown = [fetch, document];\n`,
    rule: 'no-restricted-globals',
  },
  ...['Date.now()', 'Math.random()', 'performance.now()'].map((call) => ({
    what: `${call} in the engine`,
    file: `src-shared/scorm/attempt/of-${call.replace('.', '-').replace('()', '')}.ts`,
    code: `export const at = (): number => ${call};\n`,
    rule: 'no-restricted-properties',
  })),
  ...[
    ['new Date()', 'new-date'],
    ['Date()', 'date'],
  ].map(([call = '', name = '']) => ({
    what: `${call} without a time in the engine`,
    file: `src-shared/scorm/rte/of-${name}.ts`,
    code: `export const at = (): unknown => ${call};\n`,
    rule: 'no-restricted-syntax',
  })),
  {
    what: 'any',
    file: 'src-shared/kernel/any.ts',
    code: `export const anything = (value: any): unknown => value;\n`,
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    what: 'a floating promise',
    file: 'src-shared/kernel/floating.ts',
    code: `export function start(): void {\n  Promise.resolve(1);\n}\n`,
    rule: '@typescript-eslint/no-floating-promises',
  },
  {
    what: 'a switch that forgets a member',
    file: 'src-shared/kernel/switch.ts',
    code: `export function of(word: 'a' | 'b'): number {\n  switch (word) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n`,
    rule: '@typescript-eslint/switch-exhaustiveness-check',
  },
  {
    what: 'a default export',
    file: 'src-shared/kernel/default.ts',
    code: `export default 1;\n`,
    rule: 'import-x/no-default-export',
  },
  {
    what: 'a file of more than 500 lines',
    file: 'src-shared/kernel/long.ts',
    code: 'export {};\n'.repeat(501),
    rule: 'max-lines',
  },
];

export const legal: readonly Planted[] = [
  [
    'the wiring importing a repository',
    'src-main/wiring.ts',
    `export { member } from './features/packages/repository';\n`,
  ],
  [
    "a feature's own repository",
    'src-main/features/packages/service.ts',
    `export { member } from './repository';\n`,
  ],
  [
    "another feature's service",
    'src-main/features/sessions/guest.ts',
    `export { member } from '../packages/service';\n`,
  ],
  [
    'a date made of a given time in the engine',
    'src-shared/scorm/rte/given-date.ts',
    `export const at = (ms: number): Date => new Date(ms);\n`,
  ],
  [
    'the clock outside the engine',
    'src-shared/kernel/clock.ts',
    `export const nowMs = (): number => Date.now();\n`,
  ],
  [
    'a server of http',
    'src-main/http/own-listener.ts',
    `import { createServer, type ClientRequest } from 'node:http';\nexport const held: unknown = createServer;\nexport type Held = ClientRequest;\n`,
  ],
  [
    'a connection to elsewhere in the one door',
    'src-main/remote/door.ts',
    `import { request } from 'node:https';\nexport const held: unknown = request;\n`,
  ],
  [
    'a server’s own side of TLS',
    'src-main/http/tls.ts',
    `import { createServer } from 'node:https';\nexport const held: unknown = createServer;\n`,
  ],
  ['zod in the shared tree', 'src-shared/contract/schema.ts', `import 'zod';\n`],
  ['fast-xml-parser in the shared tree', 'src-shared/scorm/xml.ts', `import 'fast-xml-parser';\n`],
  [
    'electron in a window',
    'src-main/windows/app.ts',
    `import { app } from 'electron';\nexport const held: unknown = app;\n`,
  ],
  [
    'raw ipcMain where the window commands are',
    'src-main/windows/window-commands.ts',
    `import { ipcMain } from 'electron';\nexport const held: unknown = ipcMain;\n`,
  ],
  [
    'raw fetch in the one client',
    'src-renderer/api/client.ts',
    `export const got = () => fetch('/api/health');\n`,
  ],
  [
    'raw fetch in the frame',
    'src-renderer/player/frame/post.ts',
    `export const got = () => fetch('/run/1/journal');\n`,
  ],
  ['a test importing all', 'test/all.ts', `export { member } from '../src-main/db/member';\n`],
].map(([what = '', file = '', code = '']) => ({ what, file, code, rule: null }));

/** The other half of the cycle, and what the cases above point at. */
export const furniture = [
  {
    file: 'src-shared/scorm/circle-b.ts',
    code: `import { a } from './circle-a';\nexport const b = (): number => a();\n`,
  },
  { file: 'src-main/features/packages/turn.ts', code: `export type Member = number;\n` },
  { file: 'src-main/features/packages/repository.ts', code: `export const member = 1;\n` },
  { file: 'src-main/features/packages/repository-versions.ts', code: `export const member = 1;\n` },
  { file: 'test/member.ts', code: `export const member = 1;\n` },
  {
    file: 'tsconfig.json',
    code: '{"compilerOptions":{"strict":true,"moduleResolution":"bundler","module":"ESNext"}}',
  },
];

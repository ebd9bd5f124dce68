import { readdirSync } from 'node:fs';

/**
 * Who may look at whom. A room sees itself and the rooms beside it; nothing else.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const rooms = {
  'src-shared/kernel': [],
  'src-shared/scorm': ['src-shared/kernel'],
  'src-shared/lint': ['src-shared/kernel', 'src-shared/scorm'],
  'src-shared/contract': ['src-shared/kernel', 'src-shared/scorm', 'src-shared/lint'],
  'src-shared/inspect': ['src-shared/kernel', 'src-shared/scorm', 'src-shared/contract'],
  'src-shared/sync': ['src-shared/kernel', 'src-shared/scorm', 'src-shared/contract'],
  'src-main/platform': ['src-shared/kernel'],
  'src-main/db': ['src-shared/kernel'],
  'src-main/http': ['src-shared', 'src-main/platform'],
  'src-main/content': ['src-shared', 'src-main/platform'],
  'src-main/remote': ['src-shared', 'src-main/platform'],
  'src-main/care': ['src-shared', 'src-main/platform', 'src-main/db', 'src-main/content'],
  'src-main/windows': ['src-shared', 'src-main/platform'],
  'src-main/features': [
    'src-shared',
    'src-main/platform',
    'src-main/db',
    'src-main/http',
    'src-main/content',
    'src-main/remote',
    'src-main/care',
  ],
  'src-main/compose': [
    'src-shared',
    'src-main/platform',
    'src-main/db',
    'src-main/http',
    'src-main/content',
    'src-main/remote',
    'src-main/care',
    'src-main/features',
  ],
  'src-main/test-runs': ['src-shared', 'src-main/platform'],
  'src-main/cli': [
    'src-shared',
    'src-main/platform',
    'src-main/content',
    'src-main/care',
    'src-main/compose',
    'src-main/test-runs',
  ],
  'src-renderer/api-docs': [],
  'src-renderer/ui': ['src-shared/kernel'],
  'src-renderer/api': ['src-shared'],
  'src-renderer/dispatch': ['src-shared'],
  'src-renderer/manage': ['src-shared', 'src-renderer/ui', 'src-renderer/api'],
  'src-renderer/player': ['src-shared', 'src-renderer/ui', 'src-renderer/api'],
  'src-renderer/inspector': ['src-shared', 'src-renderer/ui', 'src-renderer/api'],
  'src-renderer/classroom': ['src-shared', 'src-renderer/ui', 'src-renderer/api'],
};

const trees = ['src-shared', 'src-main', 'src-renderer'];

/** One zone per room and tree, because the exceptions of a zone must lie under its `from`. */
const roomZones = Object.entries(rooms).flatMap(([room, mayUse]) =>
  trees.map((tree) => ({
    target: `./${room}`,
    from: `./${tree}`,
    except: [room, ...mayUse]
      .filter((seen) => `${seen}/`.startsWith(`${tree}/`))
      .map((seen) => `.${seen.slice(tree.length)}`),
    message: `${room} may import only ${[room, ...mayUse].join(', ')}.`,
  })),
);

/** Files that stand in no room: the ways in see both sides of their own process and what is shared, never the tests. */
const treeZones = [
  { target: './src-shared', from: ['./src-main', './src-renderer', './test'] },
  { target: './src-main', from: ['./src-renderer', './test'] },
  { target: './src-renderer', from: ['./src-main', './test'] },
].map((zone) => ({ ...zone, message: `${zone.target.slice(2)} may not import that tree.` }));

/** A feature may use another feature's service, and nothing else of it. */
const features = readdirSync(new URL('src-main/features/', import.meta.url));
const featureZones = features.map((feature) => ({
  target: `./src-main/features/${feature}`,
  from: './src-main/features',
  except: [`./${feature}`, ...features.map((other) => `./${other}/service.ts`)],
  message: "A feature may use another feature's service, and nothing else of it.",
}));

/** Which folders of `manage` a folder may use besides what lies beside them all; the others it never sees. */
const manage = './src-renderer/manage';
const screens = {
  board: ['sessions'],
  classroom: ['assignments', 'board', 'people', 'results', 'room'],
  imports: ['findings'],
  library: ['findings', 'imports'],
  package: ['assignments', 'findings', 'sessions'],
  palette: ['imports'],
  results: ['carry', 'sessions'],
  room: ['carry'],
  settings: ['api-access'],
  sync: ['carry', 'imports', 'sessions'],
};
const inManage = readdirSync(new URL(`${manage}/`, import.meta.url), { withFileTypes: true });
/** What puts the screens together; everything else beside the folders is for all of them, and sees none. */
const frames = ['manage-app.tsx', 'shell.tsx'];
const forAllScreens = [
  './words',
  ...inManage.filter((one) => one.isFile() && !frames.includes(one.name)).map(({ name }) => `./${name}`),
];
const screenZones = [
  ...inManage
    .filter((one) => one.isDirectory() && one.name !== 'words')
    .map(({ name }) => ({
      target: `${manage}/${name}`,
      except: [name, ...(screens[name] ?? [])].map((seen) => `./${seen}`).concat(forAllScreens),
      message: `${name} may use ${['what lies beside the screens', ...(screens[name] ?? [])].join(', ')}.`,
    })),
  {
    target: forAllScreens.map((seen) => `${manage}/${seen.slice(2)}`),
    except: forAllScreens,
    message: 'What all screens use sees none of them.',
  },
].map((zone) => ({ from: manage, ...zone }));

export const zones = [...roomZones, ...treeZones, ...featureZones, ...screenZones];

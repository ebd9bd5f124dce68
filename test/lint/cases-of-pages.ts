import { pack12, pack2004, speaking12, speaking2004, type Pack } from './a-package';
import type { LintCase } from './cases-of-files';

const page = (text: string, files: Pack['files'] = {}): Pack =>
  pack12({ page: `${speaking12}\n${text}`, files });
const onLine2 = { file: 'a.html', line: 2 } as const;

export const casesOfPages = {
  'page.external-url': {
    faulty: page('<script src="https://cdn.example.com/x.js"></script>'),
    says: 'The page loads https://cdn.example.com/x.js',
    ...onLine2,
    sound: page(
      '<a href="https://example.com/">More</a><svg xmlns="http://www.w3.org/2000/svg"></svg><!-- <img src="https://x/y"> -->',
    ),
  },
  'page.insecure-url': {
    faulty: page('<img src="http://example.com/x.png">'),
    says: 'The page loads http://example.com/x.png over http',
    ...onLine2,
    sound: page('<img src="https://example.com/x.png">'),
  },
  'page.absolute-path': {
    faulty: page('<link rel="stylesheet" href="/look.css">'),
    says: 'The page loads "/look.css" from the root of the server',
    ...onLine2,
    sound: page('<link rel="stylesheet" href="look.css">', { 'look.css': '' }),
  },
  'page.file-missing': {
    faulty: page('<img src="pictures/a%20b.png?v=1">'),
    says: 'The page loads "pictures/a%20b.png", which is not in the package',
    ...onLine2,
    sound: page(
      '<img src="pictures/a%20b.png?v=1"><img src="data:x"><img src="{{x}}"><img src=""><img src="pic&amp;co.png"><img src="it&#39;s.png"><img src="a.png?x=1&amp;y=2">',
      { 'pictures/a b.png': 1, 'pic&co.png': 1, "it's.png": 1, 'a.png': 1 },
    ),
  },
  'page.file-case': {
    faulty: page('<img src="Pictures/a.png">', { 'pictures/a.png': 1 }),
    says: 'The page loads "Pictures/a.png", but the file is called "pictures/a.png"',
    ...onLine2,
    sound: page('<base href="x/"><img src="Pictures/a.png">', { 'pictures/a.png': 1 }),
  },
  'page.document-domain': {
    faulty: page('<script>document.domain = "example.com"</script>'),
    says: 'The page sets document.domain',
    ...onLine2,
    sound: page('<script>if (document.domain === "x") go()\n// document.domain = "x"\n</script>'),
  },
  'page.unload': {
    faulty: page('<body onunload="finish()">'),
    says: 'The page saves when it is unloaded',
    ...onLine2,
    sound: page('<script>addEventListener("pagehide", finish); window.onunload = finish</script>'),
  },
  'page.synchronous-request': {
    faulty: page('<script>x.open("POST", url, false)</script>'),
    says: 'The page sends a synchronous request',
    ...onLine2,
    sound: page('<script>x.open("POST", url, true)</script>'),
  },
  'page.flash': {
    faulty: page('<object type="application/x-shockwave-flash" data="x.swf"></object>', { 'x.swf': 1 }),
    says: 'The page shows Flash',
    ...onLine2,
    sound: page('<object data="x.svg"></object>', { 'x.svg': 1 }),
  },
  'page.service-worker': {
    faulty: page('<script>navigator.serviceWorker.register("sw.js")</script>'),
    says: 'The page registers a service worker',
    ...onLine2,
    sound: page('<script>if ("serviceWorker" in navigator) no()</script>'),
  },
  'page.wrong-api': {
    faulty: pack2004({ page: `\n${speaking12}` }),
    says: 'speak to the API of SCORM 1.2 only, but the manifest says SCORM 2004',
    ...onLine2,
    sound: pack2004({ page: speaking12 + speaking2004 }),
  },
  'page.no-api': {
    faulty: pack12({ page: '<p>Hello' }),
    says: 'No page looks for the API of SCORM',
    file: null,
    sound: { ...pack12({ page: '<p>Hello' }), allRead: false },
  },
  'page.browser-storage-only': {
    faulty: pack12({ page: '\n<script>localStorage.setItem("a", 1)</script>' }),
    says: 'The pages keep progress in the browser and never report it',
    ...onLine2,
    sound: page('<script>localStorage.setItem("a", 1)</script>'),
  },
  'page.suspend-data': {
    faulty: page('<script>set("cmi.suspend_data", x)</script>'),
    says: 'SCORM 1.2 keeps 4,096 characters',
    ...onLine2,
    sound: pack2004({ page: `${speaking2004}<script>set("cmi.suspend_data", x)</script>` }),
  },
  'page.suspend-data-tool': {
    faulty: page('', { 'story_content/user.js': '' }),
    says: 'Courses of Articulate Storyline can write more suspend_data',
    file: 'story_content/user.js',
    sound: pack2004({ files: { 'story_content/user.js': '' } }),
  },
  'page.not-read': {
    faulty: { ...pack12(), allRead: false },
    says: 'Only a part of the pages and scripts was looked into',
    file: null,
    sound: pack12(),
  },
} as const satisfies Record<string, LintCase>;

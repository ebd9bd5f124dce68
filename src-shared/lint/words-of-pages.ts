/** What the lint says about the text of pages, scripts and style sheets. */
export const wordsOfPages = {
  'page.external-url/many': {
    message:
      'The page loads {{number}} files of {{host}}, among them "{{names}}"; without a network these parts are missing',
    fix: 'Put the files into the package',
  },
  'page.external-url/one': {
    message: 'The page loads {{url}}; without a network this part is missing',
    fix: 'Put the file into the package',
  },
  'page.insecure-url': {
    message: 'The page loads {{url}} over http; a course that is served over https may not',
    fix: 'Put the file into the package, or load it over https',
  },
  'page.absolute-path': {
    message: 'The page loads "{{url}}" from the root of the server, where the package does not lie',
    fix: 'Write the path relative to the page',
  },
  'page.file-missing/many': {
    message:
      'The page loads {{number}} files of one folder that are not in the package, among them "{{names}}"',
    fix: 'Add the files or their right names',
  },
  'page.file-missing/one': {
    message: 'The page loads "{{name}}", which is not in the package',
    fix: 'Add the file or its right name',
  },
  'page.file-case': {
    message: 'The page loads "{{wanted}}", but the file is called "{{there}}"',
    fix: 'Write the name in the same case: other systems do not find the file',
  },
  'page.document-domain': {
    message: 'The page sets document.domain, which browsers no longer allow',
    fix: 'Remove it: page and player need one origin, or messages',
  },
  'page.unload': {
    message: 'The page saves when it is unloaded; browsers may end it without that',
    fix: 'Commit while the learner works, and at "pagehide"',
  },
  'page.synchronous-request': {
    message: 'The page sends a synchronous request, which browsers refuse while a page is closed',
    fix: 'Send it asynchronously, or use navigator.sendBeacon',
  },
  'page.flash': {
    message: 'The page shows Flash, which no browser plays any more',
    fix: 'Export the course as HTML5',
  },
  'page.service-worker': {
    message: 'The page registers a service worker, which players of SCORM do not allow',
    fix: 'Switch off offline support in the authoring tool',
  },
  'page.wrong-api/1.2': {
    message: 'The pages speak to the API of SCORM 2004 only, but the manifest says SCORM 1.2',
    fix: 'Export the course anew for one version',
  },
  'page.wrong-api/2004': {
    message: 'The pages speak to the API of SCORM 1.2 only, but the manifest says SCORM 2004',
    fix: 'Export the course anew for one version',
  },
  'page.no-api': {
    message: 'No page looks for the API of SCORM, so nothing will be reported',
    fix: 'Declare the resources as assets, or add the calls',
  },
  'page.browser-storage-only': {
    message: 'The pages keep progress in the browser and never report it',
    fix: 'Write it through the API of SCORM: another browser or computer begins anew',
  },
  'page.suspend-data': {
    message: 'The pages write suspend_data, of which SCORM 1.2 keeps 4,096 characters',
    fix: 'Keep it short, or export as SCORM 2004, which keeps 64,000',
  },
  'page.suspend-data-tool': {
    message: 'Courses of {{tool}} can write more suspend_data than the 4,096 characters of SCORM 1.2',
    fix: 'Export as SCORM 2004, which keeps 64,000, or divide the course',
  },
  'package.dispatch-shell/scorm-cloud': {
    message:
      'The package is a dispatch of SCORM Cloud: the course itself lies there and is not in the package',
    fix: 'Import the course itself to play it without a network',
  },
  'package.dispatch-shell/redirect': {
    message: 'The package is a shell: its launch page leads to {{host}}, where the course itself lies',
    fix: 'Import the course itself to play it without a network',
  },
  'page.not-read': {
    message: 'Only a part of the pages and scripts was looked into',
  },
} as const;

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];

const ofMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const belowPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const programFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** The first browser of Chromium's kind that is installed where they usually are; null: none is. */
export function findBrowser(
  environment: Environment,
  platform: NodeJS.Platform,
  exists: (path: string) => boolean = existsSync,
): string | null {
  return usualPlaces(environment, platform).find((path) => exists(path)) ?? null;
}

function usualPlaces(environment: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') return ofMac;
  if (platform === 'win32')
    return belowPrograms.flatMap((below) =>
      programFolders.flatMap((name) => {
        const folder = environment[name];
        return folder === undefined ? [] : [`${folder}\\${below}`];
      }),
    );
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Without the parts that only a window needs, which cost a quarter of the time, where it is there. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
];

const FOLDERS = [
  ...(process.env.PATH ?? '').split(path.delimiter),
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
];

/** The browser that the tests drive: CHROMIUM_PATH, or the first one that this machine has. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named
    ? [named]
    : FOLDERS.flatMap((folder) =>
        [...NAMES, 'Google Chrome', 'Chromium'].map((name) => path.join(folder, name))
      );
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

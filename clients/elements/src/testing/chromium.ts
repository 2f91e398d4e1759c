import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The first Chromium on the path; without one a test says that it was skipped. */
export const chromium: string | undefined = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((file) => existsSync(file));

/** Opens a page, without a window, until the test ends. What the page finds out it tells its own server. */
export function browse(url: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'rung-page-'));
  const options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`];
  const browser = spawn(chromium ?? '', [...options, url], { stdio: 'ignore', detached: true });
  onTestFinished(async () => {
    const ended = new Promise((resolve) => browser.once('exit', resolve));
    process.kill(-(browser.pid ?? 0), 'SIGKILL'); // with its helpers
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
}

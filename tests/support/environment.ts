import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The environment that the program is started in; `clockDays` as in `LaunchOptions`. */
export function environmentOf({ userData, clockDays }: { userData: string; clockDays: number }) {
  const own = { ...(process.env as Record<string, string>), KOLO_USER_DATA: userData };
  if (clockDays === 0) return own;
  const clock = pathToFileURL(join(import.meta.dirname, '../runtime/clock.mjs')).href;
  return { ...own, NODE_OPTIONS: `--import ${clock}`, KOLO_TEST_CLOCK_DAYS: String(clockDays) };
}

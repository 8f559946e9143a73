import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

let held: string | null = null;

/**
 * One program per profile: a file with the process id. A second one wakes the first by a signal and gets false.
 * A file whose process is gone, or is something else by now, counts for nothing.
 */
export function takeInstanceLock(userData: string, onSecond: () => void): boolean {
  const path = join(userData, 'stand-in.pid');
  const other = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  if (other > 0 && other !== process.pid && isStandIn(other)) {
    process.kill(other, 'SIGUSR2');
    return false;
  }
  writeFileSync(path, String(process.pid));
  held = path;
  process.on('SIGUSR2', onSecond);
  return true;
}

export function releaseInstanceLock(): void {
  if (held) rmSync(held, { force: true });
  held = null;
}

/** A process id may have been given to a stranger meanwhile, whom a signal would end. */
function isStandIn(pid: number): boolean {
  try {
    const command = existsSync('/proc')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return command.includes('tests/runtime/hooks.ts');
  } catch {
    return false;
  }
}

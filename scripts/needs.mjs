import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The external tools of `tests/needs.json`. Runs before `npm ci` too, so it uses nothing but Node.
 *
 * `node scripts/needs.mjs` lists what is missing; `--install` installs it from Debian's packages and fails where
 * that does not help.
 */

const NEEDS = new URL('../tests/needs.json', import.meta.url);

/**
 * `{ command, alternatives?, debianPackages, usedFor, isOptional? }`; an alternative is a name on the PATH or an absolute
 * path. Without an optional one everything passes, in more time.
 */
export const needs = JSON.parse(readFileSync(NEEDS, 'utf8'));

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a tool is, or undefined. */
export function pathOf({ command, alternatives = [] }) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [command, ...alternatives].flatMap((name) =>
    name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name)),
  );
  return candidates.find(isExecutable);
}

export const isNeeded = ({ isOptional = false }) => !isOptional;

export const missingNeeds = () => needs.filter((need) => !pathOf(need));

/** Debian's package manager, as root or with a sudo that asks nothing; undefined where there is none. */
function aptGet() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** Installs what Debian has for these needs. Returns those that are missing afterwards. */
export function install(wanted) {
  const apt = aptGet();
  if (wanted.length === 0 || !apt) return wanted;
  const [command, ...before] = apt;
  const call = (...args) =>
    spawnSync(command, [...before, '-q', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  call('update');
  // A package that this Debian does not have must not keep the others away.
  for (const some of [wanted.filter(isNeeded), wanted.filter((need) => !isNeeded(need))]) {
    const packages = [...new Set(some.flatMap((need) => need.debianPackages))];
    if (packages.length === 0) continue;
    console.log(`installing ${packages.join(' ')} with apt-get`);
    call('install', '-y', '--no-install-recommends', ...packages);
  }
  return wanted.filter((need) => !pathOf(need));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = process.argv.includes('--install') ? install(missingNeeds()) : missingNeeds();
  for (const need of missing)
    console.log(`missing: ${need.command} (${need.debianPackages.join(' ')}) for ${need.usedFor}`);
  process.exitCode = missing.some(isNeeded) ? 1 : 0;
}

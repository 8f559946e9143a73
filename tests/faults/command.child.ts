import { readFileSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { inputOf, officeOver, type World, watchStatements } from './commands-office.ts';

/**
 * Runs one command and kills itself: ahead of its commit, or as soon as the answer is out. Prints a line when it was
 * answered. Arguments: path, key, file of the world, channel, 'commit' or 'answer'.
 */
const [path = '', hex = '', worldPath = '', channel = '', when = ''] = process.argv.slice(2);
const world = JSON.parse(readFileSync(worldPath, 'utf8')) as World;
/** Whoever is killed does not write down what was compiled: it is done before. */
function die() {
  flushCompileCache();
  process.kill(process.pid, 'SIGKILL');
}

const connection = openRegisterFile(path, registerKeyFromHex(hex));
watchStatements(connection, (text) => {
  if (when === 'commit' && text === 'commit') die();
});
await officeOver(connection).call(channel, inputOf(channel, world));
writeSync(1, 'answered\n');
die();

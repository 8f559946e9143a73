import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { createRegisterFile, openRegisterFile } from '#electron/register/open.ts';
import { problemOf } from '#electron/register/problem.ts';

/** Works in a folder on a disk of 2 MB and prints what it met, as JSON. Arguments: `fill` or `protected`, folder, key. */
const [task = '', folder = '', hex = ''] = process.argv.slice(2);
const path = join(folder, 'register.db');
const key = registerKeyFromHex(hex);

function problemIn(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    return problemOf(error)?.code ?? String(error);
  }
}

function fill(): object {
  const connection = createRegisterFile(path, key);
  connection.exec('create table t (a text)');
  const insert = connection.prepare('insert into t values (?)');
  let acknowledged = 0;
  const problem = problemIn(() => {
    for (;;) acknowledged += insert.run('x'.repeat(3_000)).changes;
  });
  connection.close();
  const creating = problemIn(() => createRegisterFile(join(folder, 'second.db'), key));
  const leftovers = existsSync(join(folder, 'second.db'));
  const reopened = openRegisterFile(path, key);
  const found = reopened.prepare('select count(*) from t').pluck().get();
  reopened.close();
  return { problem, lost: acknowledged - Number(found), acknowledged, creating, leftovers };
}

function onProtected(): object {
  const before = readFileSync(path).toString('base64');
  const opening = problemIn(() => openRegisterFile(path, key));
  const creating = problemIn(() => createRegisterFile(join(folder, 'second.db'), key));
  return { opening, creating, same: readFileSync(path).toString('base64') === before, names: readdirSync(folder) };
}

function prepare(): object {
  rmSync(path, { force: true });
  createRegisterFile(path, key).close();
  writeFileSync(join(folder, 'other'), '');
  return {};
}

const tasks: Readonly<Record<string, () => object>> = { fill, protected: onProtected, prepare };
console.log(JSON.stringify(tasks[task]?.()));

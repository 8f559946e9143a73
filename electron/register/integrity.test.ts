import { expect, test } from 'vitest';
import { fullCheck, isSound, quickCheck } from './integrity.ts';
import { openInMemory } from './open.ts';

test('a sound register has nothing to tell', () => {
  expect(isSound(quickCheck(openInMemory()))).toBe(true);
  expect(isSound(fullCheck(openInMemory()))).toBe(true);
});

test('an index that lost a row and a broken reference are told by table', () => {
  const connection = openInMemory();
  connection.exec('create table a (n integer primary key, x text); create index a_x on a (x)');
  connection.exec("create table b (a_n integer references a (n)); insert into a (x) values ('1')");
  connection.pragma('foreign_keys = off');
  connection.exec('insert into b values (99)');
  const image = connection.serialize();
  // The index entry of '1' becomes one of '2'.
  const at = image.lastIndexOf(Buffer.from([0x03, 0x0f, 0x09, 0x31]));
  expect(at).toBeGreaterThan(0);
  image[at + 3] = 0x32;
  const found = fullCheck(openInMemory(image));
  expect(found.brokenReferences).toEqual(['b → a']);
  expect(found.damage.join()).toMatch(/index a_x/);
});

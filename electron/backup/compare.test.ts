import { expect, test } from 'vitest';
import { openTestRegister } from '#electron/register/testing.ts';
import { NOT_COUNTED, TABLES } from './compare.ts';
import { tableNames } from './image.ts';

test('every table of the register is counted in a copy, or it is said why not', async () => {
  const { connection } = await openTestRegister();
  const known = [...Object.values(TABLES), ...Object.keys(NOT_COUNTED)];
  expect(known.toSorted()).toEqual(tableNames(connection));
});

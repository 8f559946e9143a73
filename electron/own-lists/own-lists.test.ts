import { expect, test } from 'vitest';
import { HEAD, NOW } from '#electron/families/testing.ts';
import { openTestRegister } from '#electron/register/testing.ts';
import { ListDefinition } from '#shared/own-lists/own-lists.ts';
import { removeOwnList, saveOwnList } from './own-lists.commands.ts';
import { listOwnLists } from './own-lists.queries.ts';

const definition = (title: string) =>
  ListDefinition.parse({
    source: 'families',
    title,
    columns: ['code', 'children'],
    groupBy: 'community',
    sort: [],
    totals: ['children'],
    names: 'codes',
    isLandscape: true,
    filter: {},
  });

test('a list is kept, changed under its id, and removed once; titles that read alike are one', async () => {
  const register = await openTestRegister();
  const scene = { session: HEAD, now: NOW };
  const save = (title: string, id: string | null = null) =>
    register.write((trx) => saveOwnList({ trx, ...scene }, { id: id as never, definition: definition(title) }));
  const saved = await save('Ясла й садки');
  await save('Діти за громадами');
  if (!('id' in saved)) throw new Error('not saved');
  expect(await save('ЯСЛА  й садки')).toMatchObject({ failure: { code: 'own-lists/title-taken' } });
  expect(await save('Ясла', saved.id)).toEqual({ id: saved.id });
  const titles = (await listOwnLists(register.reader)).map((list) => list.definition.title);
  expect(titles).toEqual(['Діти за громадами', 'Ясла']);
  const remove = () => register.write((trx) => removeOwnList({ trx, ...scene }, { id: saved.id }));
  expect(await remove()).toBeNull();
  expect(await remove()).toMatchObject({ failure: { code: 'own-lists/not-found' } });
});

test('a kept list holds no search text', () => {
  const parsed = ListDefinition.parse({ ...definition('Список'), filter: { text: 'Кравчук' } });
  expect(JSON.stringify(parsed)).not.toContain('Кравчук');
});

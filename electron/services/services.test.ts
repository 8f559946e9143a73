import { expect, test } from 'vitest';
import { OVRUCH, openFamiliesRegister } from '#electron/families/testing.ts';
import { ServiceInput } from '#shared/services/services.ts';
import { removeService, saveService } from './services.commands.ts';
import { listServices } from './services.queries.ts';

const service = (more: object = {}) =>
  ServiceInput.parse({
    communityCode: null,
    name: 'Безоплатна правнича допомога',
    provider: 'Бюро правничої допомоги',
    address: 'вул. Миру, 1',
    hours: 'пн–пт 8–17',
    phone: '0 800 213 103',
    eligible: '',
    documents: 'паспорт',
    checkedOn: '2026-11-01',
    ...more,
  });

test('lines for everybody stand first, then those of a community, each in the order of the alphabet', async () => {
  const register = await openFamiliesRegister();
  for (const more of [
    { name: 'Ясла' },
    { name: 'Їдальня', communityCode: OVRUCH },
    { name: 'Архів', communityCode: OVRUCH },
    { name: 'Ґрунтові роботи' },
  ]) {
    await register.write((trx) => saveService({ trx }, { id: null, service: service(more) }));
  }
  const names = (await listServices(register.reader)).map(({ name }) => name);
  expect(names).toEqual(['Ґрунтові роботи', 'Ясла', 'Архів', 'Їдальня']);
});

test('where a shelter is cannot be written down; how it is reached can', async () => {
  const register = await openFamiliesRegister();
  const save = (more: object) =>
    register.write((trx) => saveService({ trx }, { id: null, service: service({ name: 'Притулок', ...more }) }));
  expect(await save({})).toMatchObject({ failure: { code: 'services/shelter-address' } });
  expect(await save({ address: '' })).toHaveProperty('id');
});

test('a line is changed and removed once', async () => {
  const register = await openFamiliesRegister();
  const saved = await register.write((trx) => saveService({ trx }, { id: null, service: service() }));
  if (!('id' in saved)) throw new Error('not saved');
  await register.write((trx) => saveService({ trx }, { id: saved.id, service: service({ name: 'Інша' }) }));
  expect(await listServices(register.reader)).toMatchObject([{ name: 'Інша', eligible: null }]);
  expect(await register.write((trx) => removeService({ trx }, saved))).toBeNull();
  const again = { failure: { code: 'services/not-found' } };
  expect(await register.write((trx) => removeService({ trx }, saved))).toMatchObject(again);
  const gone = { id: saved.id, service: service() };
  expect(await register.write((trx) => saveService({ trx }, gone))).toMatchObject(again);
});

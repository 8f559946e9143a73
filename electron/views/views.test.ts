import { describe, expect, it } from 'vitest';
import { HEAD, NOW } from '#electron/families/testing.ts';
import type { Writer } from '#electron/register/handles.ts';
import { openTestRegister } from '#electron/register/testing.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { ListLayout, MAX_VIEWS, ViewContent, type ViewId } from '#shared/views/views.ts';
import { removeView, renameView, reorderViews, replaceView, saveLayout, saveView } from './views.commands.ts';
import { findLayout, listViews } from './views.queries.ts';

const COLLEAGUE = { ...HEAD, userId: '0197f000-0000-7000-8000-000000000002' };
const view = (stages: string[] = [], names = 'codes') =>
  ViewContent.parse({
    list: 'families',
    content: { filter: { stages }, sort: { by: 'name', descending: false }, names },
  });

async function withRegister(session = HEAD) {
  const register = await openTestRegister();
  const run = <I, O>(command: (scene: Scene, input: I) => Promise<O>, input: I, as = session) =>
    register.write((trx) => command({ trx, session: as, now: NOW }, input));
  const save = async (name: string, content = view()) => {
    const saved = await run(saveView, { name, view: content });
    if (saved instanceof Refusal) throw new Error(saved.failure.code);
    return saved.id;
  };
  const names = async () => (await listViews(register.reader, session.userId, 'families')).map(({ name }) => name);
  return { register, run, save, names };
}
type Scene = { trx: Writer; session: typeof HEAD; now: Date };

const codeOf = (result: unknown) => (result instanceof Refusal ? result.failure.code : result);

describe('views of a list', () => {
  it('are tabs in the order they were saved, each with filter, order and display of names', async () => {
    const { register, save } = await withRegister();
    const id = await save('Мої на оцінюванні', view(['assessed'], 'initials'));
    await save('Усі кодами');
    const views = await listViews(register.reader, HEAD.userId, 'families');
    expect(views.map(({ name }) => name)).toEqual(['Мої на оцінюванні', 'Усі кодами']);
    expect(views[0]).toMatchObject({ id, content: { filter: { stages: ['assessed'], text: '' }, names: 'initials' } });
  });

  it('never show names in full by being opened', () => {
    expect(() => view([], 'names')).toThrow();
  });

  it('have names of their own: letter case and apostrophes do not make another', async () => {
    const { run, save, names } = await withRegister();
    await save('Сім’ї Овруча');
    const other = await save('Завершені');
    expect(codeOf(await run(saveView, { name: "сім'ї овруча", view: view() }))).toBe('views/name-taken');
    expect(codeOf(await run(renameView, { id: other, name: 'СІМ’Ї ОВРУЧА' }))).toBe('views/name-taken');
    expect(await run(renameView, { id: other, name: 'завершені' })).toBeNull();
    expect(await names()).toEqual(['Сім’ї Овруча', 'завершені']);
  });

  it('are no more than fit over the list', async () => {
    const { run, save } = await withRegister();
    for (let tab = 1; tab <= MAX_VIEWS; tab += 1) await save(`Вкладка ${tab}`);
    expect(codeOf(await run(saveView, { name: 'Ще одна', view: view() }))).toBe('views/too-many');
  });

  it('show something else after they are replaced, under the same name and place', async () => {
    const { register, run, save } = await withRegister();
    const id = await save('Робота');
    await save('Друга');
    await run(replaceView, { id, view: view(['closed']) });
    const [first] = await listViews(register.reader, HEAD.userId, 'families');
    expect(first).toMatchObject({ id, name: 'Робота', content: { filter: { stages: ['closed'] } } });
  });

  it('are put in another order; those that are not named stay behind', async () => {
    const { run, save, names } = await withRegister();
    const ids: ViewId[] = [];
    for (const name of ['а', 'б', 'в', 'г']) ids.push(await save(name));
    await run(reorderViews, { list: 'families' as const, ids: [ids[2], ids[0]] as ViewId[] });
    expect(await names()).toEqual(['в', 'а', 'б', 'г']);
  });

  it('are gone when removed, and the next one still comes last', async () => {
    const { run, save, names } = await withRegister();
    const first = await save('а');
    await save('б');
    await run(removeView, { id: first });
    await save('в');
    expect(await names()).toEqual(['б', 'в']);
  });

  it('of a colleague are not there', async () => {
    const { register, run, save } = await withRegister();
    const id = await save('Моя');
    expect(await listViews(register.reader, COLLEAGUE.userId, 'families')).toEqual([]);
    expect(codeOf(await run(removeView, { id }, COLLEAGUE))).toBe('views/not-found');
    expect(codeOf(await run(renameView, { id, name: 'Чужа' }, COLLEAGUE))).toBe('views/not-found');
    expect(codeOf(await run(replaceView, { id, view: view() }, COLLEAGUE))).toBe('views/not-found');
    expect(await run(saveView, { name: 'Моя', view: view() }, COLLEAGUE)).not.toBeInstanceOf(Refusal);
  });

  it('that this program cannot read are left out and keep their place and name', async () => {
    const { register, run, save, names } = await withRegister();
    const id = await save('З новішої програми');
    await save('Моя');
    const content = JSON.stringify({ filter: { stages: ['unheard-of'] }, sort: null, names: 'codes' });
    await register.write((trx) => trx.updateTable('saved_views').set({ content }).where('id', '=', id).execute());
    expect(await names()).toEqual(['Моя']);
    expect(codeOf(await run(saveView, { name: 'З новішої програми', view: view() }))).toBe('views/name-taken');
  });
});

describe('the layout of a list', () => {
  const layout = ListLayout.parse({
    columns: [
      { key: 'worker', isShown: true, width: 240 },
      { key: 'level', isShown: false, width: null },
    ],
    isDense: true,
  });

  it('is the one chosen last, each user their own', async () => {
    const { register, run } = await withRegister();
    const ofHead = () => findLayout(register.reader, HEAD.userId, 'families');
    expect(await ofHead()).toBeNull();
    await run(saveLayout, { list: 'families' as const, layout: { ...layout, isDense: null } });
    await run(saveLayout, { list: 'families' as const, layout });
    expect(await ofHead()).toEqual(layout);
    expect(await findLayout(register.reader, COLLEAGUE.userId, 'families')).toBeNull();
  });

  it('goes back to the one of the program', async () => {
    const { register, run } = await withRegister();
    await run(saveLayout, { list: 'families' as const, layout });
    await run(saveLayout, { list: 'families' as const, layout: null });
    expect(await findLayout(register.reader, HEAD.userId, 'families')).toBeNull();
  });

  it('names a column once and no width that hides the others', () => {
    const [worker] = layout.columns;
    expect(ListLayout.safeParse({ ...layout, columns: [worker, worker] }).success).toBe(false);
    expect(ListLayout.safeParse({ ...layout, columns: [{ ...worker, width: 5000 }] }).success).toBe(false);
  });
});

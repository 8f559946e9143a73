import { beforeAll, expect, test } from 'vitest';
import { visibleTo } from '#electron/access/visibility.ts';
import { loadDemonstration } from '#electron/demonstration/load.ts';
import { readNames } from '#electron/demonstration/names-file.ts';
import { ALL_APART, deskWith, quiet } from '#electron/importing/testing.ts';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { Session } from '#shared/vocabulary/session.ts';

/** Whether a hidden woman is in a file that a clerk imports is told by no answer (`duplicates.test.ts`) and by no clock. */

/** As many as there are consonants: names do not come again. */
const ROUNDS = 19;
const FAMILIES = 400;
const HEAD = ['Прізвище', 'Ім’я', 'По батькові', 'Дата народження', 'Телефон', 'Громада', 'Взято на облік'];
const CONSONANTS = [...'бвгджзклмнпрстфхцчш'];
const GIVEN = readNames('resources').femaleGiven.until2000;

/** A row of one length and shape for each round and stem, far from the others: who was imported is known to everybody. */
function sheetOf(stem: 'щеб' | 'чих', round: number) {
  const sign = (step: number) => CONSONANTS[(round * step + step) % CONSONANTS.length];
  const at = stem === 'щеб' ? round : round + ROUNDS;
  const two = (value: number) => String(value).padStart(2, '0');
  const surname = `${sign(3)?.toUpperCase()}а${sign(5)}у${sign(7)}${stem}`;
  const born = `${two((at % 27) + 1)}.${two((at % 11) + 1)}.${1950 + at}`;
  const phone = `0507${two((at * 7) % 100)}43${two(at)}`;
  const cells = [surname, GIVEN[at % GIVEN.length] ?? '', null, born, phone, 'Овруцька', '02.03.2026'];
  return { name: 'Список', rows: [HEAD, cells] };
}

const clerk: Session = { userId: 'c', userName: 'Діловод', role: 'clerk' };
let register: OpenRegister;
const as = (session: Session) => ({ ...quiet, session, visible: visibleTo(session), register, db: register.reader });

/** Milliseconds that looking for what is known and writing take. */
async function importOne(stem: 'щеб' | 'чих', round: number, who: Session = clerk) {
  const { made, plan } = deskWith([sheetOf(stem, round)], 'Список');
  const begun = performance.now();
  const found = await made.findDuplicates(as(who), plan);
  const looked = performance.now();
  const done = await made.run(as(who), { plan, decisions: ALL_APART });
  const written = performance.now();
  if (found instanceof Refusal || done instanceof Refusal) throw new Error('refused');
  if (who === clerk && found.strong + found.possible > 0) throw new Error('a clerk sees a hidden woman');
  return { look: looked - begun, write: written - looked };
}

beforeAll(async () => {
  register = await openRegisterWithPlaces();
  await loadDemonstration(register, 'resources', { families: FAMILIES, seed: 7, today: new Date(2026, 2, 2) });
  await register.write((trx) =>
    trx.insertInto('users').values({ id: 'c', name: 'Діловод', role: 'clerk', slot: 'c', created_at_ms: 1 }).execute(),
  );
  for (let round = 0; round < ROUNDS; round++) await importOne('щеб', round, quiet.session);
  await register.write((trx) =>
    trx.updateTable('families').set({ confidentiality: 'hidden' }).where('n', '>', FAMILIES).execute(),
  );
}, 120_000);

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

test('an import takes the same time for a hidden woman and for nobody', { timeout: 120_000 }, async () => {
  const none = (): Record<'look' | 'write', number[]> => ({ look: [], write: [] });
  const all = { hidden: none(), nobody: none() };
  for (let round = 0; round < ROUNDS; round++) {
    const stems = { hidden: 'щеб', nobody: 'чих' } as const;
    // Each first in every second round, so that both meet the same noise.
    const order = round % 2 === 0 ? (['hidden', 'nobody'] as const) : (['nobody', 'hidden'] as const);
    for (const who of order) {
      const { look, write } = await importOne(stems[who], round);
      all[who].look.push(look);
      all[who].write.push(write);
    }
  }
  const told = await register.reader.selectFrom('reviews').select('n').execute();
  // The head was told of each: what takes time was done.
  expect(told.length).toBeGreaterThanOrEqual(ROUNDS);
  for (const step of ['look', 'write'] as const) {
    const [hidden, nobody] = [median(all.hidden[step]), median(all.nobody[step])];
    console.log(`import, ${step}: ${hidden.toFixed(1)} ms for the hidden one, ${nobody.toFixed(1)} ms for nobody`);
    // As in the husband's call: a third, or 8 ms where both are fast.
    expect(Math.abs(hidden - nobody), step).toBeLessThan(Math.max(8, nobody / 3));
  }
});

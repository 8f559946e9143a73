import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Family } from '#shared/families/families.ts';
import { ListDefinition } from '#shared/own-lists/own-lists.ts';
import { ALL_FAMILIES, type CatalogueEntry, type FileKind, PaperOrder } from '#shared/papers/orders.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { RunningKolo } from './launch-kolo.ts';

/** Calls the register as the window does; throws where it refuses. */
export async function call<T>(page: Page, channel: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(([name, value]) => window.kolo.call(name, value, crypto.randomUUID()), [
    channel,
    input,
  ] as const);
  if (!reply.ok) throw new Error(`${channel} was answered ${reply.failure.code}`);
  return reply.value as T;
}

/** Makes a paper without its preview. Gives back the path of the file. */
export async function produce(
  kolo: RunningKolo,
  order: PaperOrder,
  { folder, language = 'uk', target = 'pdf' }: { folder: string; language?: string; target?: FileKind },
): Promise<string> {
  const path = join(folder, `${order.paper}-${crypto.randomUUID()}.${target}`);
  await kolo.answerDialog('chooseSavePath', path);
  const passing = { purpose: 'caseFile', givenTo: null };
  await call(kolo.page, 'papers.produce', { order, language, target, passing });
  expect(existsSync(path)).toBe(true);
  return path;
}

/** An order of every paper of the catalogue, over one family and one of its people. */
export async function everyOrder(page: Page, family: Family, language = 'uk'): Promise<PaperOrder[]> {
  const catalogue = await call<CatalogueEntry[]>(page, 'papers.catalogue', { language });
  const named = family.members.find(({ name }) => name.surname !== null);
  const personId = must(named, 'a named member').personId;
  const definition = ListDefinition.parse({
    source: 'families',
    title: language === 'uk' ? 'Діти за громадами' : 'Children by community',
    columns: ['code', 'name', 'children', 'settlement', 'stage'],
    groupBy: 'community',
    sort: [{ column: 'children', isDescending: true }],
    totals: ['children'],
    names: 'initials',
    isLandscape: true,
    filter: {},
  });
  // The result of an import is printed where the import is.
  const papers = catalogue.filter(({ subject }) => subject !== 'import');
  return papers.map(({ paper, subject }) => {
    const own = { familyId: family.id, personId, communityCode: null, definition };
    return PaperOrder.parse({ ...(subject === 'families' ? ALL_FAMILIES : own), paper, subject });
  });
}

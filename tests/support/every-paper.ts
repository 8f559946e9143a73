import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { AuditFilter } from '#shared/audit/audit.ts';
import { DocumentKind, kindOf } from '#shared/case-documents/case-documents.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import { PAPERS_OF } from '#shared/case-documents/papers.ts';
import { filledBody } from '#shared/case-documents/testing.ts';
import type { Cohort } from '#shared/cohorts/cohorts.ts';
import { advocacyIn, entryOf, NEW_COHORT, PLACEMENT, traineeNamed } from '#shared/cohorts/testing.ts';
import type { Family } from '#shared/families/families.ts';
import { ListDefinition } from '#shared/own-lists/own-lists.ts';
import { ALL_FAMILIES, type CatalogueEntry, type FileKind, PaperOrder } from '#shared/papers/orders.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
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

/** A new document of each kind that there is a paper of, every field of it filled. */
async function aDocumentOfEachKind(page: Page, familyId: string, personId: string): Promise<Map<DocumentKind, string>> {
  const documents = new Map<DocumentKind, string>();
  for (const kind of DocumentKind.options.filter((one) => PAPERS_OF[one].length > 0)) {
    const document = { kind, body: filledBody(fieldsOf(kindOf(kind)), personId) };
    const input = { familyId, document, renewsId: null };
    documents.set(kind, (await call<{ id: string }>(page, 'caseDocuments.add', input)).id);
  }
  return documents;
}

/** The first group; where there is none, one of two women. */
async function aGroup(page: Page): Promise<string> {
  const [first] = await call<{ id: string }[]>(page, 'groups.list', null);
  if (first !== undefined) return first.id;
  const { id } = await call<{ id: string }>(page, 'groups.add', {
    ...{ name: 'Четвергове коло', format: 'open', communityCode: null, place: null, project: null, minutes: 90 },
    ...{ least: 2, most: 9, leader: null, coLeader: null, firstOn: '2026-11-12', at: '17:30' },
    ...{ programme: [{ block: null, theme: 'Знайомство' }], everyDays: 7, names: ['Оля', 'К-7'] },
  });
  return id;
}

const TRAINEES = ['Небилиця', 'Вигадана', 'Казкова', 'Уявна', 'Химерна', 'Мрійна'];

/** A course with its marks, certificates, selection and work in a community; talks, and the project of it all. */
async function aTraining(page: Page) {
  const made = async (channel: string, input: unknown) => (await call<{ id: string }>(page, channel, input)).id;
  const cohortId = await made('cohorts.add', NEW_COHORT);
  const [community] = await call<{ code: string }[]>(page, 'places.coveredCommunities', null);
  const communityCode = must(community, 'a community').code as PlaceCode;
  const trainees = TRAINEES.map((surname) =>
    traineeNamed(surname, { communityCode, sex: 'female', position: 'психологиня', organisation: 'ліцей' }),
  );
  const { ids } = await call<{ ids: string[] }>(page, 'cohorts.addTrainees', { cohortId, trainees });
  const { modules } = await call<Cohort>(page, 'cohorts.get', { id: cohortId });
  for (const { id: moduleId } of modules) {
    const marks = ids.map((traineeId) => ({ traineeId, mark: 'present' }));
    await call(page, 'cohorts.mark', { cohortId, moduleId, marks });
  }
  await call(page, 'cohorts.issueCertificates', { cohortId, on: modules.at(-1)?.on });
  for (const [at, traineeId] of ids.entries()) {
    for (const assessor of ['Лідія Тесля', 'Марко Явір']) {
      const scores = NEW_COHORT.criteria.map((criterion) => ({ criterion, value: at % 4 }));
      const sheet = { assessor, isRelated: false, remark: null, scores };
      await call(page, 'selection.saveSheet', { cohortId, traineeId, id: null, version: 0, sheet });
    }
  }
  const decisions = ids.map((traineeId, at) => ({
    ...{ traineeId, decision: at === 3 ? 'invited' : 'reserve', reason: 'за результатами добору' },
    ...{ decidedOn: modules.at(-1)?.on, signedBy: 'О. Мельник' },
  }));
  await call(page, 'selection.decide', { cohortId, seen: 0, decisions });
  const placement = { ...PLACEMENT, communityCode };
  const placementId = await made('placements.add', { traineeId: ids[3], placement });
  for (const entry of WORK) await call(page, 'entries.add', { ownerId: placementId, entry });
  const advocacyId = await made('advocacy.add', advocacyIn(communityCode));
  const projects = await call<{ id: string; name: string }[]>(page, 'projects.list', null);
  const project = projects.find(({ name }) => name === NEW_COHORT.project);
  return { cohortId, placementId, advocacyId, projectId: must(project, 'the project').id };
}

const WORK = [
  entryOf('report', '2026-10-05', { month: '2026-09', families: 6, visits: 12, services: 20, hours: 160 }),
  entryOf('report', '2026-11-05', { month: '2026-10', families: 8, visits: 15, services: 24, hours: 160 }),
  entryOf('payment', '2026-10-05', { month: '2026-09', planned: 1_500_000, paid: 1_500_000 }),
  entryOf('timesheet', '2026-09-30', { month: '2026-09', days: 21, hours: 160 }),
  entryOf('equipment', '2026-09-01', { name: 'ноутбук', number: 'НБ-12', cost: 2_500_000, state: 'новий' }),
  entryOf('claim', '2026-09-10', { route: 'Лісове – Рудня', purpose: 'виїзд', km: 30, rate: 750, state: 'paid' }),
  entryOf('claim', '2026-10-12', { route: 'Лісове – Житомир', purpose: 'супервізія', tickets: 24_000, state: 'asked' }),
  entryOf('absence', '2026-09-14', { untilOn: '2026-09-16', reason: 'хвороба' }),
];

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
  const documents = await aDocumentOfEachKind(page, family.id, personId);
  const groupId = await aGroup(page);
  const training = await aTraining(page);
  return papers.map(({ paper, subject }) => {
    const kind = DocumentKind.options.find((one) => (PAPERS_OF[one] as readonly string[]).includes(paper));
    const documentId = kind && documents.get(kind);
    const ofRecords = { familyId: family.id, personId, documentId, groupId, communityCode: null, ...training };
    const own = { ...ofRecords, definition, filter: AuditFilter.parse({}) };
    return PaperOrder.parse({ ...(subject === 'families' ? ALL_FAMILIES : own), paper, subject });
  });
}

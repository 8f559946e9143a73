import { insertRows } from '#electron/register/bulk.ts';
import type { Writer } from '#electron/register/handles.ts';
import { VIOLENCE_FACTORS } from '#shared/case-documents/case-documents.rules.ts';
import { type DocumentKind, kindOf } from '#shared/case-documents/case-documents.ts';
import { type Body, dayIn, emptyBody } from '#shared/case-documents/fields.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Source } from './households.ts';
import { madeNow, type Scene } from './made.ts';

/** Days from the day a case began to each of its documents. */
const AFTER = { needsAssessment: 6, plan: 12, contract: 15, secondAssessment: 100 };
/** What a plan of a made-up family wants, by whom, in how many days. */
const GOALS = [
  ['Дитина відвідує школу щодня', 'домовитися з класною керівницею, супроводжувати перші дні', 30],
  ['Оформлено допомогу на дітей', 'зібрати довідки, подати заяву до ЦНАПу', 21],
  ['Відновлено документи', 'запит до ДРАЦСу, оплата мита', 45],
  ['Мати має роботу', 'зустріч у центрі зайнятості, резюме', 60],
  ['У помешканні тепло і безпечно', 'ремонт печі, перевірка проводки', 40],
] as const;
const LEVELS = ['simple', 'medium', 'complex', 'emergency'] as const;
const PLANNED = new Set(['planned', 'contracted', 'supported', 'reviewed', 'closed']);
const CONTRACTED = new Set(['contracted', 'supported', 'reviewed', 'closed']);
const ASSESSED = new Set(['assessed', 'decided', ...PLANNED]);

/** Acts, plans and contracts of the cases that came so far, a second act in some; orders and notices where violence is marked. */
export async function addCaseDocuments(scene: Scene): Promise<void> {
  const { trx, source } = scene;
  const { random, today } = source;
  const made = await madeNow(scene);
  const families = await trx
    .selectFrom('families as f')
    .leftJoin('persons as p', 'p.n', 'f.main_person_n')
    .orderBy('f.n')
    .select(['f.n', 'f.stage', 'f.level', 'f.registered_on', 'p.id as main_id'])
    .execute();
  const violent = new Set(await violentFamilies(trx));
  const rows = families.flatMap((family) => {
    const isMarked = violent.has(family.n);
    const person = isMarked ? family.main_id : null;
    // Whose documents they are must be said where violence is marked; a family known by code only has nobody to name.
    if (isMarked && person === null) return [];
    const begun = family.registered_on as DateOnly;
    const on = (days: number) => addDays(begun, days) ?? begun;
    const number = new Map<string, number>();
    const row = (kind: DocumentKind, day: DateOnly, change: object) => {
      if (day > today) return [];
      const spec = kindOf(kind);
      const body = { ...emptyBody(fieldsOf(spec)), ...change, [spec.on]: day } as Body;
      if (spec.isSigned) number.set(kind, (number.get(kind) ?? 0) + 1);
      const signed = spec.isSigned
        ? { number: number.get(kind) ?? 1, signed_on: day }
        : { number: null, signed_on: null };
      return [
        {
          ...{ id: newId<string>(), family_n: family.n, kind, body: JSON.stringify(body) },
          ...{ on_date: must(dayIn(body, spec.on), 'its day'), due_on: spec.dueOn?.(body) ?? null },
          ...{ ...signed, renews_n: null, ...made, removed_at_ms: null },
        },
      ];
    };
    const level = LEVELS.find((one) => one === family.level) ?? 'medium';
    const act = { person, level, danger: 'no', hasCircumstances: 'yes', ability: 'partly', duration: 'months' };
    const isClosed = family.stage === 'closed';
    return [
      ...(ASSESSED.has(family.stage) ? row('needsAssessment', on(AFTER.needsAssessment), act) : []),
      ...(ASSESSED.has(family.stage) && random.chance(0.3)
        ? row('needsAssessment', on(AFTER.secondAssessment), {
            ...act,
            repeated: 'yes',
            ability: 'able',
            level: 'simple',
          })
        : []),
      ...(PLANNED.has(family.stage)
        ? row('plan', on(AFTER.plan), {
            person,
            aim: 'Стала безпека дітей удома',
            actions: actions(on, source, isClosed),
          })
        : []),
      ...(CONTRACTED.has(family.stage)
        ? row('contract', on(AFTER.contract), {
            ...{ person, number: String(family.n), from: on(AFTER.contract), until: on(AFTER.contract + 180) },
            ...{ services: ['support', 'counselling'], endedOn: isClosed ? on(AFTER.contract + 170) : null },
          })
        : []),
      ...(isMarked && !isClosed ? safety(row, on, source, person) : []),
    ];
  });
  insertRows(trx, 'case_documents', rows);
}

function actions(on: (days: number) => DateOnly, { random, today }: Source, isClosed: boolean): Body[] {
  return GOALS.filter(() => random.chance(0.5)).map(([goal, action, days]) => {
    const until = on(AFTER.plan + days);
    const isDone = isClosed || until < today;
    return {
      ...{ goal, action, who: null, actionUntil: until },
      ...{ outcome: isDone ? (random.chance(0.8) ? 'done' : 'partly') : null, result: null },
    };
  });
}

function safety<R>(
  row: (kind: DocumentKind, day: DateOnly, change: object) => R[],
  on: (days: number) => DateOnly,
  { random, today }: Source,
  person: string | null,
): R[] {
  const policeLevel = random.weighted([
    ['low', 3],
    ['medium', 4],
    ['high', 2],
  ] as const);
  const told = { person, source: 'police', forms: ['psychological'], policeLevel, policeOn: on(1), consent: 'given' };
  const isPlanned = random.chance(0.4);
  const isOrdered = random.chance(0.15);
  const ordered = addDays(today, -random.whole(1, 9)) ?? today;
  return [
    ...row('violence', on(1), told),
    ...(isPlanned
      ? row('safetyPlan', on(3), { person, signs: 'приходить напідпитку', things: 'документи в сестри' })
      : []),
    ...(isOrdered
      ? row('protectionOrder', ordered, {
          person,
          kind: 'urgent',
          number: null,
          until: addDays(ordered, 10),
          issuedBy: null,
        })
      : []),
  ];
}

async function violentFamilies(trx: Writer): Promise<number[]> {
  const rows = await trx
    .selectFrom('family_circumstances')
    .where('factor', 'in', [...VIOLENCE_FACTORS])
    .where('to_on', 'is', null)
    .distinct()
    .select('family_n')
    .execute();
  return rows.map(({ family_n }) => family_n);
}

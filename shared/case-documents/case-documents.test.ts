import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '#renderer/text/en/documents.json' with { type: 'json' };
import uk from '#renderer/text/uk/documents.json' with { type: 'json' };
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { answersOf, lacksPerson, renewedBody, speaksOfOthers, touchesSigned } from './case-documents.rules.ts';
import { DOCUMENT_KINDS, DocumentInput, DocumentKind, kindOf } from './case-documents.ts';
import { ANSWERS, type Body, bodySchema, emptyBody, type Field, fieldAt, leavesOf, lineOf } from './fields.ts';
import { fieldsOf } from './kind.ts';

const PERSON = '0197f000-0000-7000-8000-00000000000a';
const OTHER = '0197f000-0000-7000-8000-00000000000b';
const day = '2026-11-20' as DateOnly;

/** Any body of a kind, as a form would hand it over. */
function bodies(fields: readonly Field[]): fc.Arbitrary<Body> {
  const orNull = <T>(value: fc.Arbitrary<T>, field: Field) => (field.isRequired ? value : fc.option(value));
  const words = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text && text !== '');
  const valueOf = (field: Field): fc.Arbitrary<Body[string]> => {
    switch (field.type) {
      case 'text':
        return orNull(words, field);
      case 'date':
        return orNull(fc.constantFrom('2026-01-05', '2026-11-20'), field);
      case 'answer':
        return orNull(fc.constantFrom(...ANSWERS[field.set]), field);
      case 'answers':
        return fc.subarray([...ANSWERS[field.set]]);
      case 'entry':
        return orNull(fc.constantFrom('one', '14'), field);
      case 'entries':
        return fc.subarray(['one', '14']);
      case 'member':
        return orNull(fc.constantFrom(PERSON, OTHER), field);
      case 'rows':
        return fc.array(bodies(field.fields), { maxLength: 3 });
    }
  };
  return fc.record(Object.fromEntries(fields.map((field) => [field.id, valueOf(field)])));
}

const anyDocument = fc
  .constantFrom(...DocumentKind.options)
  .chain((kind) => fc.record({ kind: fc.constant(kind), body: bodies(fieldsOf(kindOf(kind))) }));

describe.each(DOCUMENT_KINDS.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  it('has a word in every language for its name, its sections, its fields and their answers', () => {
    for (const texts of [uk, en] as unknown as Record<string, Record<string, Record<string, unknown>>>[]) {
      const fields: Readonly<Record<string, unknown>> = texts.fields?.[name] ?? {};
      expect(texts.kinds).toHaveProperty(name);
      for (const { id } of kind.sections) expect(texts.sections?.[name], id).toHaveProperty(id);
      const all = fieldsOf(kind).flatMap((field) => (field.type === 'rows' ? [field, ...field.fields] : [field]));
      for (const field of all) {
        expect(fields[field.id] ?? fields[lineOf(field.id)?.of ?? ''], field.id).toBeTypeOf('string');
        if (field.type !== 'answer' && field.type !== 'answers') continue;
        expect(Object.keys(texts.answers?.[field.set] ?? {})).toEqual([...ANSWERS[field.set]]);
      }
    }
  });

  it('names each field once, and knows the fields that it is dated, summed up and owned by', () => {
    const ids = fieldsOf(kind).flatMap((field) =>
      field.type === 'rows' ? field.fields.map(({ id }) => id) : [field.id],
    );
    expect(new Set(ids).size).toBe(ids.length);
    const spec = kindOf(name);
    for (const id of [spec.on, ...spec.summary, ...(spec.ofOne === undefined ? [] : [spec.ofOne])])
      expect(ids).toContain(id);
    expect(fieldAt(fieldsOf(kind), spec.on)).toMatchObject({ type: 'date', isRequired: true });
  });

  it('begins empty, and takes an empty form once what it must have is there', () => {
    const empty = emptyBody(fieldsOf(kind));
    expect(leavesOf(fieldsOf(kind), empty).every(({ value }) => value === null || value.length === 0)).toBe(true);
    const missing = bodySchema(fieldsOf(kind)).safeParse(empty);
    const required = fieldsOf(kind).filter(({ isRequired }) => isRequired);
    expect(missing.error?.issues.map(({ path }) => path[0]).sort()).toEqual(required.map(({ id }) => id).sort());
  });
});

describe('any document', () => {
  it('is taken as it was typed, and refused with a field that is not of its kind', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(DocumentInput.parse(document)).toEqual(document);
        const strange = { ...document, body: { ...document.body, kolo: 'x' } };
        expect(DocumentInput.safeParse(strange).success).toBe(false);
      }),
    );
  });

  it('leads by the path of each answer to its field, and counts each answer once', () => {
    fc.assert(
      fc.property(anyDocument, ({ kind, body }) => {
        const leaves = leavesOf(fieldsOf(kindOf(kind)), body);
        for (const { path, field } of leaves) expect(fieldAt(fieldsOf(kindOf(kind)), path)).toBe(field);
        expect(new Set(leaves.map(({ path }) => path)).size).toBe(leaves.length);
        expect([...answersOf(kind, body).keys()].every((path) => leaves.some((leaf) => leaf.path === path))).toBe(true);
      }),
    );
  });

  it('that is renewed begins with what was signed, dated anew, without what came after', () => {
    fc.assert(
      fc.property(anyDocument, ({ kind, body }) => {
        const renewed = renewedBody(kind, body, day);
        const { on } = kindOf(kind);
        const nothing = (type: Field['type']) => (type === 'rows' ? [] : null);
        const expected = fieldsOf(kindOf(kind)).map(({ id, isOpen, type }) => [
          id,
          isOpen === true ? nothing(type) : id === on ? day : body[id],
        ]);
        expect(renewed).toEqual(Object.fromEntries(expected));
      }),
    );
  });

  it('that is signed takes what comes after signing and nothing else', () => {
    fc.assert(
      fc.property(anyDocument, ({ kind, body }) => {
        for (const field of fieldsOf(kindOf(kind))) {
          if (field.type === 'rows' || field.type !== 'text') continue;
          const changed = { ...body, [field.id]: body[field.id] === 'інше' ? 'ще інше' : 'інше' };
          expect(touchesSigned(kind, body, changed)).toBe(field.isOpen !== true);
        }
      }),
    );
  });
});

it('the result of an action and a review may follow a signed plan; another goal may not', () => {
  const action = { goal: 'школа', action: null, who: null, actionUntil: null, outcome: null, result: null };
  const body = { ...emptyBody(fieldsOf(kindOf('plan'))), on: day, actions: [action] };
  const review = { reviewedOn: '2026-12-20', words: 'ходить', next: null };
  expect(touchesSigned('plan', body, { ...body, reviews: [review] })).toBe(false);
  expect(touchesSigned('plan', body, { ...body, actions: [{ ...action, outcome: 'done' }] })).toBe(false);
  expect(touchesSigned('plan', body, { ...body, actions: [action, action] })).toBe(true);
  expect(touchesSigned('plan', body, { ...body, actions: [{ ...action, goal: 'гурток' }] })).toBe(true);
});

describe('where violence is marked', () => {
  const act = (change: object) => ({ ...emptyBody(fieldsOf(kindOf('needsAssessment'))), ...change }) as Body;
  it('an act says whose it is', () => {
    expect(lacksPerson('needsAssessment', act({}), true)).toBe(true);
    expect(lacksPerson('needsAssessment', act({}), false)).toBe(false);
    expect(lacksPerson('needsAssessment', act({ person: PERSON }), true)).toBe(false);
    expect(lacksPerson('violence', act({}), true)).toBe(false);
  });

  it('an act of one adult tells of no other', () => {
    const adults = [{ adult: PERSON }, { adult: OTHER }];
    expect(speaksOfOthers(act({ person: PERSON, adults }), true)).toBe(true);
    expect(speaksOfOthers(act({ person: PERSON, adults }), false)).toBe(false);
    expect(speaksOfOthers(act({ person: PERSON, adults: [{ adult: PERSON }] }), true)).toBe(false);
  });
});

describe('something is to be done', () => {
  const dueOf = (kind: DocumentKind, change: object) =>
    kindOf(kind).dueOn?.({ ...emptyBody(fieldsOf(kindOf(kind))), ...change });
  it('by the end of an order that was not lifted, and until a notice was given', () => {
    expect(dueOf('protectionOrder', { until: '2026-12-01' })).toBe('2026-12-01');
    expect(dueOf('protectionOrder', { until: '2026-12-01', liftedOn: '2026-11-25' })).toBeNull();
    expect(dueOf('notice', { dueOn: '2026-11-21' })).toBe('2026-11-21');
    expect(dueOf('notice', { dueOn: '2026-11-21', sentOn: '2026-11-20' })).toBeNull();
    expect(dueOf('contract', { until: '2027-05-20', endedOn: null })).toBe('2027-05-20');
  });

  it('with a plan by the first action without a result, or the review agreed on last', () => {
    const actions = [
      { actionUntil: '2026-11-25', outcome: 'done' },
      { actionUntil: '2026-12-10', outcome: null },
      { actionUntil: '2026-12-05', outcome: null },
    ];
    expect(dueOf('plan', { actions })).toBe('2026-12-05');
    expect(dueOf('plan', { actions, reviews: [{ next: '2026-10-01' }, { next: '2026-12-01' }] })).toBe('2026-12-01');
    expect(dueOf('plan', { actions: [], reviews: [] })).toBeNull();
  });
});

it('a safety plan does not hold where a shelter is', () => {
  const plan = (goesTo: string) =>
    bodySchema(fieldsOf(kindOf('safetyPlan'))).safeParse({
      ...{ ...emptyBody(fieldsOf(kindOf('safetyPlan'))), on: day, person: PERSON, goesTo },
    });
  expect(plan('до сестри в Малин').success).toBe(true);
  expect(plan('притулок, вул. Миру, 5').error?.issues).toMatchObject([
    { path: ['goesTo'], message: 'shelter-address' },
  ]);
});

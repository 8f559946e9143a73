import { BUILTIN } from '#shared/vocabularies/builtin.ts';
import { ANSWERS, type Body, type BodyValue, type Field } from './fields.ts';

/** What a child told in a filled document. */
export const CHILD_SAID = 'мама плаче вночі';

/** A body in which every field has an answer; each text says of which field it is. */
export function filledBody(fields: readonly Field[], personId: string): Body {
  const valueOf = (field: Field): BodyValue => {
    switch (field.type) {
      case 'text':
        return field.isKeptBack === true ? CHILD_SAID : `написано: ${field.id}`;
      case 'date':
        return '2026-11-20';
      case 'answer':
        return ANSWERS[field.set][0];
      case 'answers':
        return [...ANSWERS[field.set]];
      case 'entry':
        return BUILTIN[field.vocabulary][0] ?? null;
      case 'entries':
        return BUILTIN[field.vocabulary].slice(0, 2);
      case 'member':
        return personId;
      case 'rows':
        return [filledBody(field.fields, personId)];
    }
  };
  return Object.fromEntries(fields.map((field) => [field.id, valueOf(field)]));
}

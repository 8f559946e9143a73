import type { DocumentKind } from '#shared/case-documents/case-documents.ts';
import { isAnswered, type Leaf, lineOf, type SimpleField } from '#shared/case-documents/fields.ts';
import type { Family } from '#shared/families/families.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import type { Desk } from './desk.ts';

/** «Здоров’я», «Здоров’я: коментар фахівця» */
export function labelOfField({ t, known }: Desk, kind: DocumentKind, id: string): string {
  // texts: documents:fields.
  const own = known(`documents:fields.${kind}.${id}`);
  const line = own === undefined ? lineOf(id) : null;
  if (line === null) return own ?? id;
  // texts: documents:lines.
  return t(`documents:lines.${line.line}`, { label: t(`documents:fields.${kind}.${line.of}`) });
}

/** An answer in words; null where none is given. */
export function answerText(desk: Desk, { members }: Family, field: SimpleField, value: Leaf['value']): string | null {
  if (!isAnswered(value) || value === null) return null;
  const word = (code: string): string => {
    switch (field.type) {
      case 'date':
        return desk.shortDate(code);
      case 'member': {
        const member = members.find(({ personId }) => personId === code);
        return (member && (fullName(member.name) || member.alias)) || desk.t('papers:record.nameless');
      }
      case 'answer':
      case 'answers':
        // texts: documents:answers.
        return desk.t(`documents:answers.${field.set}.${code}`);
      case 'entry':
      case 'entries':
        return desk.wordOf(field.vocabulary, code);
      case 'text':
        return code;
    }
  };
  return typeof value === 'string' ? word(value) : value.map(word).join('; ');
}

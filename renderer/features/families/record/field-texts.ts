import type { FieldText } from '#renderer/ui/differences.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import type { AddressDraft, CaseDraft, CircumstancesDraft, FamilyDraft, Group, MemberDraft } from '../family-drafts.ts';
import { factorWord } from '../words.ts';
import type { RecordWords } from './record-words.ts';

/** What a form of one group holds, field by field. */
export function fieldTexts(group: Group, draft: FamilyDraft, words: RecordWords): FieldText[] {
  switch (group) {
    case 'members':
      return draft.members.flatMap((member) => memberTexts(member, words));
    case 'circumstances':
      return circumstancesTexts(draft.circumstances, words);
    case 'address':
      return addressTexts(draft.address, words);
    case 'case':
      return caseTexts(draft.case, words);
  }
}

type Day = DateOnly | null | undefined;
const dayText = ({ language }: RecordWords, day: Day) => (day ? formatShortDate(day, language) : '');

function memberTexts(member: MemberDraft, words: RecordWords): FieldText[] {
  const { t, relations, endReasons } = words;
  const name = fullName(member) || t('members.nameless');
  const fields = {
    surname: member.surname,
    givenName: member.givenName,
    patronymic: member.patronymic,
    relation: member.relation === null ? '' : relations.labelOf(member.relation),
    sex: member.sex === null ? '' : t(`sexes.${member.sex}`),
    born: member.born,
    phone: member.phone,
    role: t(`memberRoles.${member.role}`),
    fromOn: dayText(words, member.fromOn),
    toOn: dayText(words, member.toOn),
    endReason: member.endReason === null ? '' : endReasons.labelOf(member.endReason),
  };
  return (Object.keys(fields) as (keyof typeof fields)[]).map((field) => ({
    key: `${member.key}.${field}`,
    label: `${name}: ${t(`members.${field}`)}`,
    value: fields[field],
  }));
}

function circumstancesTexts({ factors, main, tags }: CircumstancesDraft, words: RecordWords): FieldText[] {
  const { t } = words;
  const inOrder = (codes: readonly string[]) => codes.toSorted().map(words.tags.labelOf).join(', ');
  return [
    {
      key: 'factors',
      label: t('circumstances.factors'),
      value: factors
        .toSorted((a, b) => a - b)
        .map((factor) => factorWord(words, factor))
        .join(', '),
    },
    { key: 'main', label: t('circumstances.main'), value: main === null ? '' : factorWord(words, main) },
    { key: 'tags', label: t('circumstances.tags'), value: inOrder(tags) },
  ];
}

function addressTexts(address: AddressDraft, words: RecordWords): FieldText[] {
  const { t, placeName } = words;
  const fields = {
    community: address.communityCode === null ? '' : placeName(address.communityCode),
    settlement: address.settlementCode === null ? '' : placeName(address.settlementCode),
    starostaDistrict: address.starostaDistrict,
    noFixedAddress: t(address.noFixedAddress ? 'yes' : 'no'),
    street: address.street,
    directions: address.directions,
    viaPerson: address.viaPerson,
  };
  return (Object.keys(fields) as (keyof typeof fields)[]).map((field) => ({
    key: field,
    label: t(`address.${field}`),
    value: fields[field],
  }));
}

/** Without the stage: it changes by a step and not by the form. */
function caseTexts(draft: CaseDraft, words: RecordWords): FieldText[] {
  const { t } = words;
  const fields = {
    level: draft.level === null ? '' : t(`levels.${draft.level}`),
    worker: draft.worker,
    registeredOn: dayText(words, draft.registeredOn),
    statedChildren: draft.statedChildren?.toString() ?? '',
    statedMinors: draft.statedMinors?.toString() ?? '',
    notes: draft.notes,
    confidentiality: t(`confidentialities.${draft.confidentiality}`),
  };
  return (Object.keys(fields) as (keyof typeof fields)[]).map((field) => ({
    key: field,
    label: t(`case.${field}`),
    value: fields[field],
  }));
}

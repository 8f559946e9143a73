import { findPerson } from '#electron/people/person-record.queries.ts';
import type { Member } from '#shared/families/families.ts';
import type { Cell, TableBlock } from '#shared/papers/paper.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { phoneText } from '#shared/vocabulary/phones.ts';
import type { Desk } from './desk.ts';
import { column, numberColumn, table } from './frame.ts';

/** Members of a family with the columns of the forms of order № 1005; phones only where they may be read by all of them. */
export async function membersTable(
  desk: Desk,
  members: readonly Member[],
  { withPhones }: { withPhones: boolean },
): Promise<TableBlock> {
  const { t } = desk;
  const rows: Cell[][] = [];
  for (const [at, member] of members.entries()) {
    const cells = await memberCells(desk, member);
    rows.push([at + 1, ...cells, ...(withPhones ? [member.phone && phoneText(member.phone)] : [])]);
  }
  return table(desk, {
    columns: [
      numberColumn(desk),
      column({ head: t('papers:families.columns.names'), weight: 190 }),
      column({ head: t('people:personal.sex'), weight: 66 }),
      column({ head: t('people:personal.born'), weight: 92, type: 'date' }),
      column({ head: t('papers:documents.relation'), weight: 90 }),
      column({ head: t('people:personal.disability'), weight: 104 }),
      column({ head: t('people:personal.legalCapacity'), weight: 104 }),
      column({ head: t('people:personal.occupation'), weight: 150 }),
      ...(withPhones ? [column({ head: t('people:groups.phones'), weight: 130 })] : []),
    ],
    rows,
  });
}

async function memberCells(desk: Desk, member: Member): Promise<Cell[]> {
  const { t } = desk;
  const person = await findPerson(desk.db, desk.visible, member.personId);
  return [
    fullName(member.name) || member.alias,
    // texts: people:sexes.
    member.sex && t(`people:sexes.${member.sex}`),
    member.bornOn ?? (member.birthYear === null ? null : String(member.birthYear)),
    desk.wordOf('relations', member.relation),
    // texts: people:disabilities.
    person?.disability ? t(`people:disabilities.${person.disability}`) : null,
    // texts: people:legalCapacities.
    person?.legalCapacity ? t(`people:legalCapacities.${person.legalCapacity}`) : null,
    person?.occupation ?? null,
  ];
}

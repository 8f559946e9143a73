import type { Texts } from '#renderer/text/i18n.ts';
import type { Column } from '#renderer/ui/data-table/column.ts';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { FamilyListItem, FamilySort, NameDisplay } from '#shared/families/family-list.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import classes from './families-list.module.css';
import { stageTone } from './stage-steps.ts';
import { settlementText } from './words.ts';

type FamilyTexts = Texts<'families'>;

/** «с. Рудня, Овруцька»: the community stands quietly beside the settlement. */
function Place({ row, t }: { row: FamilyListItem; t: FamilyTexts }) {
  const { settlementName, settlementLevel, communityName, noFixedAddress } = row;
  const community = communityName !== null && <span className={classes.quiet}>{communityName}</span>;
  if (noFixedAddress)
    return (
      <>
        {t('noFixedAddressShort')}
        {community && ', '}
        {community}
      </>
    );
  if (settlementName === null) return <>— {community}</>;
  return (
    <>
      {settlementText(t, { name: settlementName, level: settlementLevel })}
      {community && ', '}
      {community}
    </>
  );
}

const dash = <span className={classes.quiet}>—</span>;

/** The columns of the list in the order of the program. */
export const FAMILY_COLUMNS: readonly FamilySort['by'][] = [
  'code',
  'name',
  'settlement',
  'stage',
  'level',
  'worker',
  'registeredOn',
];

/** Columns of the list of families; without names there is no column for them. */
export function familyColumns(t: FamilyTexts, language: Language, names: NameDisplay): Column<FamilyListItem>[] {
  const column = (
    key: FamilySort['by'],
    width: string,
    cell: Column<FamilyListItem>['cell'],
    align?: 'end',
  ): Column<FamilyListItem> => ({ key, title: t(`columns.${key}`), width, cell, sortable: true, align });
  const name = column('name', 'minmax(100px, 1.15fr)', (row) =>
    row.name === null ? (
      <span className={classes.quiet}>{row.stage === null ? t('confidentialities.confidential') : t('codeOnly')}</span>
    ) : (
      row.name
    ),
  );
  return [
    { ...column('code', '116px', (row) => <b className={classes.code}>{row.code}</b>), isFixed: true },
    ...(names === 'codes' ? [] : [name]),
    column('settlement', 'minmax(130px, 1.75fr)', (row) => <Place row={row} t={t} />),
    column('stage', 'minmax(140px, 1.45fr)', ({ stage }) =>
      stage === null ? dash : <StatusDot tone={stageTone(stage)} label={t(`stages.${stage}`)} />,
    ),
    column('level', '94px', (row) => (row.level === null ? dash : t(`levels.${row.level}`))),
    column('worker', 'minmax(84px, 1.1fr)', (row) => row.worker ?? dash),
    column(
      'registeredOn',
      '116px',
      ({ registeredOn }) => (registeredOn === null ? dash : formatShortDate(registeredOn, language)),
      'end',
    ),
  ];
}

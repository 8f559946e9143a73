import { useMemo } from 'react';
import { type Texts, useLanguage, useTexts } from '#renderer/text/i18n.ts';
import type { ImportResultData } from '#shared/papers/papers.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import type { Paper, PaperColumn } from '../paper.ts';

type T = Texts<'papers'>;

/** Результат імпорту: what became of the rows that somebody should look at, ready to be split into pages. */
export function useImportResultPaper(data: ImportResultData): Paper {
  const t = useTexts('papers');
  const language = useLanguage();
  return useMemo(() => importResultPaper(t, language, data), [t, language, data]);
}

function importResultPaper(t: T, language: Language, data: ImportResultData): Paper {
  const date = formatLongDate(todayIn(new Date(data.import.atMs)), language);
  return {
    isDemonstration: data.frame.isDemonstration,
    runningTitle: t('importResult.running', { date }),
    opening: <Opening data={data} date={date} />,
    closing: <Closing data={data} />,
    columns: columns(t),
    rows: data.lines.map(({ row, code, outcome, remarks }) => [
      String(row),
      code ?? '—',
      t(`importing:outcomes.${outcome}`),
      remarks
        .map(({ column, remark }) =>
          t('importing:remarks.inColumn', {
            column: t(`importing:columns.${column}`),
            remark: t(`importing:remarks.${remark}`),
          }),
        )
        .join('; '),
      '',
    ]),
  };
}

/** The last column is empty: who looked at the row puts a mark there. */
function columns(t: T): PaperColumn[] {
  return [
    { head: t('importing:remarks.row'), width: 66, isCentred: true },
    { head: t('importing:remarks.case'), width: 110 },
    { head: t('importing:remarks.outcome'), width: 150 },
    { head: t('importing:remarks.what'), width: 525 },
    { head: t('importResult.looked'), width: 120 },
  ];
}

function Opening({ data, date }: { data: ImportResultData; date: string }) {
  const t = useTexts('papers');
  const { fileName, sheet, added, merged, skipped, persons } = data.import;
  const counts = [
    t('importing:result.title', { count: added }),
    merged > 0 && t('importing:result.merged', { count: merged }),
    skipped > 0 && t('importing:result.skipped', { count: skipped }),
    t('importing:result.persons', { count: persons }),
  ];
  return (
    <div className="paper-opening">
      <p className="paper-centre">{data.frame.centreName}</p>
      <p className="paper-title">{t('importResult.title')}</p>
      <p className="paper-under-title">{[fileName, sheet, date].filter(Boolean).join(', ')}</p>
      <p className="paper-under-title">{counts.filter(Boolean).join('; ')}</p>
      {data.import.undone !== null && (
        <p className="paper-under-title">
          <b>{t('importResult.undone', { count: data.import.undone.takenBack })}</b>
        </p>
      )}
    </div>
  );
}

function Closing({ data }: { data: ImportResultData }) {
  const t = useTexts('papers');
  const language = useLanguage();
  return (
    <div className="paper-closing">
      {data.lines.length === 0 && <p>{t('importing:preview.allUnderstood')}</p>}
      <p className="paper-note">{t('importResult.about')}</p>
      <div className="paper-signatures">
        <span>{t('executor', { name: data.frame.userName })}</span>
        <span>{formatLongDate(data.frame.printedOn as DateOnly, language)}</span>
        <span>
          {t('signature')} <span className="paper-line" style={{ width: 170 }} />
        </span>
      </div>
    </div>
  );
}

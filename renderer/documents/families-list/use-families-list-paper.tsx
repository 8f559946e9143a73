import { useMemo } from 'react';
import { type Texts, textIfKnown, useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { numberText } from '#renderer/text/numbers.ts';
import type { FamiliesListData } from '#shared/papers/papers.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import type { Paper } from '../paper.ts';
import { factorLegend, familiesListColumns, familiesListRows } from './families-list-rows.ts';

/** Список сімей, які перебувають у складних життєвих обставинах, ready to be split into pages. */
export function useFamiliesListPaper(data: FamiliesListData): Paper {
  const t = useTexts('papers');
  const language = useLanguage();
  return useMemo(() => familiesListPaper(t, language, data), [t, language, data]);
}

function familiesListPaper(t: Texts<'papers'>, language: Language, data: FamiliesListData): Paper {
  const date = formatLongDate(data.frame.printedOn as DateOnly, language);
  return {
    isDemonstration: data.frame.isDemonstration,
    runningTitle: t('familiesList.running', { date }),
    opening: <Opening data={data} date={date} />,
    closing: <Closing data={data} language={language} />,
    columns: familiesListColumns(t, data.names),
    rows: familiesListRows(t, data, language),
  };
}

function Opening({ data, date }: { data: FamiliesListData; date: string }) {
  const t = useTexts('papers');
  return (
    <div className="paper-opening">
      <div className="paper-letterhead">
        <p className="paper-centre">{data.frame.centreName}</p>
        <Approval />
      </div>
      <p className="paper-title">{t('familiesList.kind')}</p>
      <p className="paper-under-title">
        <b>{t('familiesList.title')}</b>
      </p>
      <p className="paper-under-title">{t('familiesList.asOf', { date })}</p>
      {data.communities.length > 0 && (
        <p className="paper-under-title">{t('familiesList.communities', { names: data.communities.join(', ') })}</p>
      )}
    </div>
  );
}

/** Filled in by hand: who signs, and as what, changes more often than programs do. */
function Approval() {
  const t = useTexts('papers');
  return (
    <div className="paper-approval">
      <p>{t('approval.approved')}</p>
      <p className="paper-ruled">
        <span>{t('approval.post')}</span>
      </p>
      <p className="paper-ruled">
        <span>{t('approval.signature')}</span>
        <span>{t('approval.name')}</span>
      </p>
      <p>{t('approval.date')}</p>
    </div>
  );
}

function Closing({ data, language }: { data: FamiliesListData; language: Language }) {
  const t = useTexts('papers');
  const children = data.rows.reduce((sum, row) => sum + (row.children ?? 0), 0);
  const { named, sensitive } = factorLegend(data, (factor) => textIfKnown(`vocabularies:factors.${factor}`));
  const words = named.map(({ number, label }) => t('familiesList.factor', { number, name: label }));
  return (
    <div className="paper-closing">
      <p>
        <b>
          {t('familiesList.families', { number: numberText(data.rows.length, language) })}{' '}
          {t('familiesList.children', { number: numberText(children, language) })}
        </b>
      </p>
      {words.length > 0 && <p className="paper-note">{t('familiesList.factors', { list: words.join('; ') })}</p>}
      {sensitive.length > 0 && (
        <p className="paper-note">{t('familiesList.sensitive', { numbers: sensitive.join(', ') })}</p>
      )}
      <div className="paper-signatures">
        <span>{t('executor', { name: data.frame.userName })}</span>
        <span>
          {t('phone')} <span className="paper-line" style={{ width: 170 }} />
        </span>
        <span>
          {t('signature')} <span className="paper-line" style={{ width: 170 }} />
        </span>
      </div>
    </div>
  );
}

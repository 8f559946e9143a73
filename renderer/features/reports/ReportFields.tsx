import { Select } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { enterTakesShown } from '#renderer/ui/enter-takes-shown.ts';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { placeLabel } from '#shared/places/places.rules.ts';
import { choicesOf } from '#shared/vocabularies/vocabularies.rules.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import classes from './Reports.module.css';
import type { ReportDraft } from './report-draft.ts';
import { usePlaces, useVocabulary } from './reports.api.ts';

type Fields = DraftFields<ReportDraft>;

/** About whom and what: first of all, since whoever calls begins with it. */
export function WhatFields({ draft, onChange, errorOf }: Fields) {
  const t = useTexts('reports');
  const factors = useVocabulary('factors');
  const chosen = draft.factors.map(String);
  return (
    <>
      <TextField
        id="about"
        label={t('fields.about')}
        help={t('fields.aboutHelp')}
        value={draft.about}
        error={errorOf('about')}
        maxLength={300}
        autoFocus
        onChange={(about) => onChange({ ...draft, about })}
      />
      <TextField
        id="words"
        label={t('fields.words')}
        lines={3}
        value={draft.words}
        error={errorOf('words')}
        maxLength={5000}
        onChange={(words) => onChange({ ...draft, words })}
      />
      <div className={classes.checks}>
        <CheckField
          id="isUrgent"
          label={t('fields.isUrgent')}
          value={draft.isUrgent}
          onChange={(isUrgent) => onChange({ ...draft, isUrgent })}
        />
        <CheckField
          id="isChildAtRisk"
          label={t('fields.isChildAtRisk')}
          value={draft.isChildAtRisk}
          onChange={(isChildAtRisk) => onChange({ ...draft, isChildAtRisk })}
        />
      </div>
      <WhereFields {...{ draft, onChange, errorOf }} />
      <MultiChoice
        id="factors"
        label={t('fields.factors')}
        value={chosen}
        error={errorOf('factors')}
        optional
        choices={choicesOf(factors, chosen).map(({ value, label }) => ({ value, label: `${value}. ${label}` }))}
        onChange={(values) => onChange({ ...draft, factors: values.map(Number) })}
      />
    </>
  );
}

function WhereFields({ draft, onChange, errorOf }: Fields) {
  const t = useTexts('reports');
  const { communities, settlements } = usePlaces(draft.communityCode);
  const select = {
    searchable: true,
    clearable: true,
    selectFirstOptionOnChange: true,
    onKeyDownCapture: enterTakesShown,
    openOnFocus: false,
    nothingFoundMessage: t('common:nothingFound'),
  } as const;
  return (
    <div className={classes.two}>
      <Select
        {...select}
        {...wording({
          id: 'communityCode',
          label: t('fields.community'),
          optional: true,
          error: errorOf('communityCode'),
        })}
        data={communities.map(({ code, name }) => ({ value: code, label: name }))}
        value={draft.communityCode}
        onChange={(code) => onChange({ ...draft, communityCode: code as PlaceCode | null, settlementCode: null })}
      />
      <Select
        {...select}
        {...wording({
          id: 'settlementCode',
          label: t('fields.settlement'),
          optional: true,
          error: errorOf('settlementCode'),
        })}
        disabled={draft.communityCode === null}
        limit={100}
        data={settlements.map((place) => ({ value: place.code, label: settlementLabel(place, settlements) }))}
        value={draft.settlementCode}
        onChange={(code) => onChange({ ...draft, settlementCode: code as PlaceCode | null })}
      />
      <TextField
        id="place"
        label={t('fields.place')}
        optional
        value={draft.place}
        error={errorOf('place')}
        maxLength={300}
        onChange={(place) => onChange({ ...draft, place })}
      />
      <NumberField
        id="children"
        label={t('fields.children')}
        optional
        value={draft.children}
        error={errorOf('children')}
        onChange={(children) => onChange({ ...draft, children })}
      />
    </div>
  );
}

type Settlement = ReturnType<typeof usePlaces>['settlements'][number];

/** Twins in one community are told apart by the end of their code. */
function settlementLabel(place: Settlement, all: readonly Settlement[]): string {
  const { name, codeTail } = placeLabel(place, all);
  return codeTail === null ? name : `${name} (${codeTail})`;
}

/** How it came in and from whom; the name is left out where the session may not see it. */
export function ReceiptFields({ draft, onChange, errorOf, withReporter }: Fields & { withReporter: boolean }) {
  const t = useTexts('reports');
  const ways = useVocabulary('reportWays');
  const sources = useVocabulary('reportSources');
  return (
    <>
      <div className={classes.two}>
        <ChoiceField
          id="source"
          label={t('fields.source')}
          choices={choicesOf(sources, draft.source)}
          value={draft.source}
          error={errorOf('source')}
          onChange={(source) => onChange({ ...draft, source })}
        />
        <ChoiceField
          id="way"
          label={t('fields.way')}
          choices={choicesOf(ways, draft.way)}
          value={draft.way}
          error={errorOf('way')}
          onChange={(way) => onChange({ ...draft, way })}
        />
        <DateField
          id="receivedOn"
          label={t('fields.receivedOn')}
          value={draft.receivedOn}
          error={errorOf('receivedOn')}
          onChange={(receivedOn) => onChange({ ...draft, receivedOn })}
        />
        <TextField
          id="receivedAt"
          label={t('fields.receivedAt')}
          value={draft.receivedAt}
          error={errorOf('receivedAt') === undefined ? undefined : t('errors.time')}
          maxLength={5}
          onChange={(receivedAt) => onChange({ ...draft, receivedAt })}
        />
      </div>
      {withReporter && (
        <>
          <div className={classes.two}>
            <TextField
              id="reporter"
              label={t('fields.reporter')}
              help={t('fields.reporterHelp')}
              optional
              value={draft.reporter}
              error={errorOf('reporter')}
              maxLength={300}
              onChange={(reporter) => onChange({ ...draft, reporter })}
            />
            <TextField
              id="reporterContact"
              label={t('fields.reporterContact')}
              optional
              value={draft.reporterContact}
              error={errorOf('reporterContact')}
              maxLength={300}
              onChange={(reporterContact) => onChange({ ...draft, reporterContact })}
            />
          </div>
          {draft.reporter.trim() !== '' && (
            <CheckField
              id="reporterAgrees"
              label={t('fields.reporterAgrees')}
              value={draft.reporterAgrees}
              onChange={(reporterAgrees) => onChange({ ...draft, reporterAgrees })}
            />
          )}
        </>
      )}
    </>
  );
}

export function DoneFields({ draft, onChange, errorOf }: Fields) {
  const t = useTexts('reports');
  return (
    <>
      <TextField
        id="measures"
        label={t('fields.measures')}
        optional
        lines={2}
        value={draft.measures}
        error={errorOf('measures')}
        maxLength={2000}
        onChange={(measures) => onChange({ ...draft, measures })}
      />
      <TextField
        id="handedTo"
        label={t('fields.handedTo')}
        optional
        value={draft.handedTo}
        error={errorOf('handedTo')}
        maxLength={300}
        onChange={(handedTo) => onChange({ ...draft, handedTo })}
      />
    </>
  );
}

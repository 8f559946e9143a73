import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import { FACTOR_NUMBERS } from '#shared/families/families.ts';
import type { Vocabulary } from '#shared/vocabularies/vocabularies.rules.ts';
import { type CircumstancesDraft, withFactors } from './family-drafts.ts';
import { useVocabulary } from './vocabularies.api.ts';

const asText = String as (factor: (typeof FACTOR_NUMBERS)[number]) => `${typeof factor}`;
const asFactor = (text: string) => FACTOR_NUMBERS.filter((factor) => String(factor) === text);

/** What the office offers, and what the record has though it is no longer offered. */
function tagChoices({ all, offered }: Vocabulary, chosen: readonly string[]) {
  const codes = new Set([...offered.map(({ code }) => code), ...chosen]);
  return all.filter(({ code }) => codes.has(code)).map(({ code, label }) => ({ value: code, label }));
}

/** The law's circumstances that the family is in, and which of them is the main one; the office's own tags beside them. */
export function CircumstancesFields({ draft, onChange, errorOf }: DraftFields<CircumstancesDraft>) {
  const t = useTexts('families');
  const tags = useVocabulary('tags');
  const label = (factor: (typeof FACTOR_NUMBERS)[number]) => `${factor}. ${t(`factors.${factor}`)}`;
  return (
    <>
      <MultiChoice
        id="circumstances.factors"
        label={t('circumstances.factors')}
        value={draft.factors.map(asText)}
        error={errorOf('circumstances.factors')}
        optional
        choices={FACTOR_NUMBERS.map((factor) => ({ value: asText(factor), label: label(factor) }))}
        onChange={(values) => onChange(withFactors(draft, values.flatMap(asFactor)))}
      />
      {draft.factors.length > 1 && (
        <ChoiceField
          id="circumstances.main"
          label={t('circumstances.main')}
          value={draft.main === null ? null : asText(draft.main)}
          error={errorOf('circumstances.main')}
          choices={draft.factors.map((factor) => ({
            value: asText(factor),
            label: `${factor}. ${t(`factorsShort.${factor}`)}`,
          }))}
          onChange={(value) => onChange({ ...draft, main: (value === null ? undefined : asFactor(value)[0]) ?? null })}
        />
      )}
      <MultiChoice
        id="circumstances.tags"
        label={t('circumstances.tags')}
        value={draft.tags}
        error={errorOf('circumstances.tags')}
        optional
        choices={tagChoices(tags, draft.tags)}
        onChange={(chosen) => onChange({ ...draft, tags: chosen })}
      />
    </>
  );
}

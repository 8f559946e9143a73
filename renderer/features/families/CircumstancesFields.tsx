import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import { choicesOf } from '#shared/vocabularies/vocabularies.rules.ts';
import { type CircumstancesDraft, withFactors } from './family-drafts.ts';
import { useVocabulary } from './vocabularies.api.ts';

/** The circumstances that the family is in, and which of them is the main one; the office's own tags beside them. */
export function CircumstancesFields({ draft, onChange, errorOf }: DraftFields<CircumstancesDraft>) {
  const t = useTexts('families');
  const tags = useVocabulary('tags');
  const factors = useVocabulary('factors');
  const chosen = draft.factors.map(String);
  return (
    <>
      <MultiChoice
        id="circumstances.factors"
        label={t('circumstances.factors')}
        value={chosen}
        error={errorOf('circumstances.factors')}
        optional
        choices={choicesOf(factors, chosen).map(({ value, label }) => ({ value, label: `${value}. ${label}` }))}
        onChange={(values) => onChange(withFactors(draft, values.map(Number)))}
      />
      {draft.factors.length > 1 && (
        <ChoiceField
          id="circumstances.main"
          label={t('circumstances.main')}
          value={draft.main === null ? null : String(draft.main)}
          error={errorOf('circumstances.main')}
          choices={chosen.map((code) => ({ value: code, label: `${code}. ${factors.shortLabelOf(code)}` }))}
          onChange={(value) => onChange({ ...draft, main: value === null ? null : Number(value) })}
        />
      )}
      <MultiChoice
        id="circumstances.tags"
        label={t('circumstances.tags')}
        value={draft.tags}
        error={errorOf('circumstances.tags')}
        optional
        choices={choicesOf(tags, draft.tags)}
        onChange={(values) => onChange({ ...draft, tags: values })}
      />
    </>
  );
}

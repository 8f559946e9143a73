import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { SuggestField } from '#renderer/ui/SuggestField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { CONFIDENTIALITIES, LEVELS } from '#shared/families/families.ts';
import { useWorkers } from './families.api.ts';
import type { CaseDraft } from './family-drafts.ts';
import { OPEN_STAGES } from './record/steps.ts';

type CaseField = keyof CaseDraft;

interface CaseFieldsProps extends DraftFields<CaseDraft> {
  /** The stage of a case on the register changes by a step. */
  isOfRecord: boolean;
}

/** Level, who works with the family, since when, who may see the case; of a new family its stage too. */
export function CaseFields({ draft, onChange, errorOf, isOfRecord }: CaseFieldsProps) {
  const t = useTexts('families');
  const workers = useWorkers();
  const field = <K extends CaseField>(name: K) => ({
    id: `case.${name}`,
    label: t(`case.${name as CaseField}`),
    value: draft[name],
    error: errorOf(`case.${name}`),
    onChange: (value: CaseDraft[K]) => onChange({ ...draft, [name]: value }),
  });
  return (
    <>
      {!isOfRecord && (
        <ChoiceField
          {...field('stage')}
          choices={OPEN_STAGES.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
        />
      )}
      <ChoiceField
        {...field('level')}
        optional
        choices={LEVELS.map((level) => ({ value: level, label: t(`levels.${level}`) }))}
      />
      <SuggestField {...field('worker')} optional maxLength={300} suggestions={workers} />
      <DateField {...field('registeredOn')} />
      <NumberField {...field('statedChildren')} optional width={4} help={t('case.statedChildrenHelp')} />
      <NumberField {...field('statedMinors')} optional width={4} />
      <TextField {...field('notes')} optional lines={4} maxLength={20_000} />
      <ChoiceField
        {...field('confidentiality')}
        help={t('case.confidentialityHelp')}
        choices={CONFIDENTIALITIES.map((value) => ({
          value,
          label: t(`confidentialities.${value}`),
          note: t(`confidentialityNotes.${value}`),
        }))}
        onChange={(confidentiality) => onChange({ ...draft, confidentiality: confidentiality ?? 'ordinary' })}
      />
    </>
  );
}

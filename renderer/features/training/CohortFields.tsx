import { useTexts } from '#renderer/text/i18n.ts';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import type { CohortDraft } from './cohort-draft.ts';
import { useCommunities, useProjectNames } from './training.api.ts';

const CRITERIA = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'] as const;

/** Criteria that are shipped, in the language on screen. */
export function useShippedCriteria(): string[] {
  const t = useTexts('training');
  return CRITERIA.map((number) => t(`criteria.${number}`));
}

/** What is known of a course itself; `more` stands after its name. */
export function CohortFields<D extends CohortDraft>({
  more = [],
  ...form
}: DraftFields<D> & { more?: readonly FormField[] }) {
  const t = useTexts('training');
  const communities = useCommunities();
  const projects = useProjectNames();
  const text = (id: 'place' | 'partners' | 'trainers', most: number) =>
    ({ kind: 'text', id, label: t(`fields.${id}`), most }) as const;
  const selection: FormField[] = [
    { kind: 'number', id: 'placesPlanned', label: t('fields.placesPlanned'), help: t('help.placesPlanned') },
    { kind: 'number', id: 'reservePlanned', label: t('fields.reservePlanned') },
    { kind: 'text', id: 'criteria', label: t('fields.criteria'), help: t('help.criteria'), lines: 8 },
  ];
  const fields: FormField[] = [
    { kind: 'text', id: 'name', label: t('fields.name'), isNeeded: true, most: 200 },
    ...more,
    { kind: 'suggest', id: 'project', label: t('fields.project'), suggestions: projects, most: 300 },
    {
      ...{ kind: 'choice', id: 'communityCode', label: t('fields.communityCode') },
      choices: communities.map(({ code, name }) => ({ value: code, label: name })),
    },
    text('place', 300),
    text('partners', 500),
    text('trainers', 500),
    { kind: 'number', id: 'capacity', label: t('fields.capacity') },
    { kind: 'number', id: 'testMost', label: t('fields.testMost'), isNeeded: true },
    { kind: 'number', id: 'leastShare', label: t('fields.leastShare'), help: t('help.leastShare'), isNeeded: true },
    {
      ...{ kind: 'text', id: 'certificateWords', label: t('fields.certificateWords') },
      ...{ help: t('help.certificateWords'), lines: 2, most: 1000 },
    },
    { kind: 'check', id: 'hasSelection', label: t('fields.hasSelection'), help: t('help.hasSelection') },
    ...(form.draft.hasSelection ? selection : []),
    { kind: 'text', id: 'note', label: t('fields.note'), lines: 2, most: 2000 },
  ];
  return <FormFields fields={fields} {...form} />;
}

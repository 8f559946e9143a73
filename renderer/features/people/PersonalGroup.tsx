import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { Facts } from '#renderer/ui/FactGroup.tsx';
import { SuggestField } from '#renderer/ui/SuggestField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { AGE_BANDS, DISABILITIES, LEGAL_CAPACITIES, type Person } from '#shared/people/people.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { Sex } from '#shared/vocabulary/people.ts';
import { GroupForm } from './GroupForm.tsx';
import { usePersonChanges } from './people.api.ts';
import classes from './people.module.css';
import { checkPersonal, type PersonalDraft, personalDraft } from './person-drafts.ts';
import { bornText } from './words.ts';

export function PersonalFacts({ person }: { person: Person }) {
  const t = useTexts('people');
  const language = useLanguage();
  const [today] = useState(() => todayIn(new Date()));
  const { sex, citizenship, disability, legalCapacity, occupation } = person;
  const facts = [
    { label: t('personal.sex'), value: sex && t(`sexes.${sex}`) },
    { label: t('personal.born'), value: bornText(t, person, today, language) },
    { label: t('personal.citizenship'), value: citizenship },
    { label: t('personal.disability'), value: disability && t(`disabilities.${disability}`) },
    { label: t('personal.legalCapacity'), value: legalCapacity && t(`legalCapacities.${legalCapacity}`) },
    { label: t('personal.occupation'), value: occupation },
  ];
  return <Facts facts={facts} />;
}

function PersonalFields({ draft, onChange, errorOf }: DraftFields<PersonalDraft>) {
  const t = useTexts('people');
  const set = (part: Partial<PersonalDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <ChoiceField
        id="sex"
        label={t('personal.sex')}
        value={draft.sex}
        optional
        choices={Sex.options.map((sex) => ({ value: sex, label: t(`sexes.${sex}`) }))}
        onChange={(sex) => set({ sex })}
      />
      <div className={classes.pair}>
        <TextField
          id="born"
          label={t('personal.born')}
          help={t('personal.bornHelp')}
          value={draft.born}
          error={errorOf('born')}
          optional
          onChange={(born) => set({ born })}
        />
        <ChoiceField
          id="ageBand"
          label={t('personal.ageBand')}
          help={t('personal.ageBandHelp')}
          value={draft.born.trim() === '' ? draft.ageBand : null}
          disabled={draft.born.trim() !== ''}
          optional
          choices={AGE_BANDS.map((band) => ({ value: band, label: t(`ageBands.${band}`) }))}
          onChange={(ageBand) => set({ ageBand })}
        />
      </div>
      <SuggestField
        id="citizenship"
        label={t('personal.citizenship')}
        value={draft.citizenship}
        error={errorOf('citizenship')}
        optional
        maxLength={300}
        suggestions={[t('citizenships.ukraine'), t('citizenships.none')]}
        onChange={(citizenship) => set({ citizenship })}
      />
      <ChoiceField
        id="disability"
        label={t('personal.disability')}
        value={draft.disability}
        optional
        choices={DISABILITIES.map((each) => ({ value: each, label: t(`disabilities.${each}`) }))}
        onChange={(disability) => set({ disability })}
      />
      <ChoiceField
        id="legalCapacity"
        label={t('personal.legalCapacity')}
        value={draft.legalCapacity}
        optional
        choices={LEGAL_CAPACITIES.map((each) => ({ value: each, label: t(`legalCapacities.${each}`) }))}
        onChange={(legalCapacity) => set({ legalCapacity })}
      />
      <TextField
        id="occupation"
        label={t('personal.occupation')}
        value={draft.occupation}
        error={errorOf('occupation')}
        optional
        maxLength={300}
        onChange={(occupation) => set({ occupation })}
      />
    </>
  );
}

export function PersonalForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { personal: command } = usePersonChanges();
  const language = useLanguage();
  return (
    <GroupForm
      group="personal"
      person={person}
      initial={personalDraft(person, language)}
      check={(draft) => checkPersonal(draft, todayIn(new Date()))}
      command={command}
      save={(target, personal) => command.run({ ...target, personal })}
      fields={(fields) => <PersonalFields {...fields} />}
      onClose={onClose}
    />
  );
}

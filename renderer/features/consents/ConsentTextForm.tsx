import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { LANGUAGE_NAMES } from '#renderer/text/languages.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { SHIPPED_TEXT } from '#shared/consents/consents.rules.ts';
import { CONSENT_PARTS, type ConsentPart, type ConsentText, ConsentTextInput } from '#shared/consents/consents.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { LANGUAGES, type Language } from '#shared/vocabulary/languages.ts';
import { useSaveConsentText } from './consents.api.ts';

type Words = Record<`${Language}.${ConsentPart}`, string>;
type Draft = Words & { validFrom: DateOnly | null | undefined };

const ALL_PARTS = LANGUAGES.flatMap((language) => CONSENT_PARTS.map((part) => ({ language, part })));

const wordsOf = (text: Pick<ConsentText, Language>) =>
  Object.fromEntries(
    ALL_PARTS.map(({ language, part }) => [`${language}.${part}`, text[language][part] ?? '']),
  ) as Words;

const partsOf = (draft: Draft, language: Language) =>
  Object.fromEntries(CONSENT_PARTS.map((part) => [part, draft[`${language}.${part}`]]));

/** Longer parts have the room to be read as a whole. */
const LINES: Partial<Record<ConsentPart, number>> = { owner: 3, purpose: 3, how: 2, whom: 2, term: 2, rights: 4 };

/** The form's text from a day on: it begins as the one in force, mostly a line of which changes. */
export function ConsentTextForm({ before, onClose }: { before: ConsentText; onClose: () => void }) {
  const t = useTexts('consents');
  const saving = useSaveConsentText();
  const [today] = useState(() => todayIn(new Date()));
  const help = { owner: t('ownerHelp') } as Partial<Record<ConsentPart, string>>;
  const fields: FormField[] = [
    { kind: 'date', id: 'validFrom', label: t('textFrom'), isNeeded: true },
    ...ALL_PARTS.map(({ language, part }): FormField => {
      const isFirst = language === LANGUAGES[0];
      return {
        ...{ kind: 'text', id: `${language}.${part}`, label: `${t(`parts.${part}`)} · ${LANGUAGE_NAMES[language]}` },
        ...{ lines: LINES[part] ?? 1, most: 1500, isNeeded: isFirst },
        help: isFirst ? help[part] : t('textLanguageHelp'),
      };
    }),
  ];
  return (
    <PlainForm<Draft, ConsentTextInput>
      label={t('textForm')}
      keep={{ form: 'consents.text', recordId: '', version: null }}
      initial={{ ...wordsOf(before), validFrom: today }}
      check={(draft) =>
        checkedBy(ConsentTextInput, {
          ...{ validFrom: draft.validFrom, uk: partsOf(draft, 'uk'), en: partsOf(draft, 'en') },
        })
      }
      save={t('textSave')}
      command={saving}
      onLeave={onClose}
      onSave={async (input) => {
        const saved = await saving.run(input);
        if (saved !== undefined) onClose();
        return saved;
      }}
    >
      {(form) => (
        <>
          <div>
            <Button variant="default" onClick={() => form.onChange({ ...form.draft, ...wordsOf(SHIPPED_TEXT) })}>
              {t('textShipped')}
            </Button>
          </div>
          <FormFields fields={fields} {...form} />
        </>
      )}
    </PlainForm>
  );
}

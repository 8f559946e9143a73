import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { consentTextOn, consentWords } from '#shared/consents/consents.rules.ts';
import {
  CONSENT_SCOPES,
  ConsentInput,
  type ConsentScope,
  type ConsentText,
  SIGNERS,
} from '#shared/consents/consents.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import type { PersonId } from '#shared/vocabulary/ids.ts';
import { useGiveConsent } from './consents.api.ts';

interface Draft {
  scopes: readonly ConsentScope[];
  /** Null as long as it is the one that was in force that day. */
  textVersion: string | null;
  givenOn: DateOnly | null | undefined;
  signer: (typeof SIGNERS)[number];
  representative: string;
  childSigned: boolean;
}

interface ConsentFormProps {
  personId: PersonId;
  /** The newest first. */
  texts: readonly ConsentText[];
  onClose: () => void;
}

/** What stands on the signed paper. */
export function ConsentForm({ personId, texts, onClose }: ConsentFormProps) {
  const t = useTexts('consents');
  const language = useLanguage();
  const giving = useGiveConsent(personId);
  const [today] = useState(() => todayIn(new Date()));
  const signers = SIGNERS.map((value) => ({ value, label: t(`signers.${value}`) }));
  const textOf = ({ textVersion, givenOn }: Draft) =>
    texts.find(({ version }) => version === textVersion) ?? consentTextOn(texts, givenOn ?? today);
  return (
    <PlainForm<Draft, ConsentInput>
      label={t('form')}
      keep={{ form: 'consents.consent', recordId: personId, version: null }}
      initial={{
        scopes: [],
        textVersion: null,
        givenOn: today,
        signer: 'self',
        representative: '',
        childSigned: false,
      }}
      check={(draft) => checkedBy(ConsentInput, { ...draft, textVersion: textOf(draft).version, personId })}
      save={t('save')}
      command={giving}
      onLeave={onClose}
      onSave={async (input) => {
        const given = await giving.run(input);
        if (given !== undefined) onClose();
        return given;
      }}
    >
      {({ draft, onChange, errorOf }) => (
        <>
          <MultiChoice<ConsentScope>
            id="scopes"
            label={t('heads.scope')}
            help={t('scopesHelp')}
            error={errorOf('scopes')}
            choices={CONSENT_SCOPES.map((value) => ({ value, label: consentWords(textOf(draft), language)[value] }))}
            value={draft.scopes}
            onChange={(scopes) => onChange({ ...draft, scopes })}
          />
          <ChoiceField
            id="signer"
            label={t('heads.signer')}
            choices={signers}
            value={draft.signer}
            onChange={(signer) => signer !== null && onChange({ ...draft, signer })}
          />
          {draft.signer === 'representative' && (
            <>
              <TextField
                id="representative"
                label={t('representative')}
                help={t('representativeHelp')}
                value={draft.representative}
                maxLength={300}
                error={errorOf('representative')}
                onChange={(representative) => onChange({ ...draft, representative })}
              />
              <CheckField
                id="childSigned"
                label={t('childSigned')}
                value={draft.childSigned}
                onChange={(childSigned) => onChange({ ...draft, childSigned })}
              />
            </>
          )}
          <DateField
            id="givenOn"
            label={t('heads.given')}
            value={draft.givenOn}
            error={errorOf('givenOn')}
            onChange={(givenOn) => onChange({ ...draft, givenOn })}
          />
          {texts.length > 1 && (
            <ChoiceField
              id="textVersion"
              label={t('heads.text')}
              help={t('textHelp')}
              choices={texts.map(({ version }) => ({ value: version, label: version }))}
              value={textOf(draft).version}
              onChange={(textVersion) => textVersion !== null && onChange({ ...draft, textVersion })}
            />
          )}
        </>
      )}
    </PlainForm>
  );
}

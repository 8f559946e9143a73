import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { CONSENT_SCOPES, CONSENT_TEXT, ConsentInput, type ConsentScope, SIGNERS } from '#shared/consents/consents.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import type { PersonId } from '#shared/vocabulary/ids.ts';
import { useGiveConsent } from './consents.api.ts';

interface Draft {
  scopes: readonly ConsentScope[];
  textVersion: string;
  givenOn: DateOnly | null | undefined;
  signer: (typeof SIGNERS)[number];
  representative: string;
  childSigned: boolean;
}

/** What stands on the signed paper. */
export function ConsentForm({ personId, onClose }: { personId: PersonId; onClose: () => void }) {
  const t = useTexts('consents');
  const giving = useGiveConsent(personId);
  const [today] = useState(() => todayIn(new Date()));
  const signers = SIGNERS.map((value) => ({ value, label: t(`signers.${value}`) }));
  return (
    <PlainForm<Draft, ConsentInput>
      label={t('form')}
      initial={{
        scopes: [],
        textVersion: CONSENT_TEXT,
        givenOn: today,
        signer: 'self',
        representative: '',
        childSigned: false,
      }}
      check={(draft) => checkedBy(ConsentInput, { ...draft, personId })}
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
            choices={CONSENT_SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) }))}
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
          <TextField
            id="textVersion"
            label={t('heads.text')}
            help={t('textHelp')}
            width={12}
            value={draft.textVersion}
            maxLength={40}
            error={errorOf('textVersion')}
            onChange={(textVersion) => onChange({ ...draft, textVersion })}
          />
        </>
      )}
    </PlainForm>
  );
}

import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { PlainForm } from '#renderer/ui/PlainForm.tsx';
import type { Consent } from '#shared/consents/consents.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import type { PersonId } from '#shared/vocabulary/ids.ts';
import { useWithdrawConsent } from './consents.api.ts';

interface WithdrawFormProps {
  personId: PersonId;
  consent: Consent;
  /** What was agreed to, as it was signed. */
  scope: string;
  onClose: () => void;
}

/** The day on which a consent was taken back. The consent stays to be seen, as withdrawn. */
export function WithdrawForm({ personId, consent, scope, onClose }: WithdrawFormProps) {
  const t = useTexts('consents');
  const withdrawing = useWithdrawConsent(personId);
  const [today] = useState(() => todayIn(new Date()));
  return (
    <PlainForm<{ withdrawnOn: DateOnly | null | undefined }, DateOnly>
      label={t('withdraw')}
      initial={{ withdrawnOn: today }}
      check={({ withdrawnOn }) =>
        withdrawnOn
          ? { ok: true, value: withdrawnOn }
          : { ok: false, issues: [{ path: 'withdrawnOn', code: 'required' }] }
      }
      save={t('withdraw')}
      command={withdrawing}
      onLeave={onClose}
      onSave={async (withdrawnOn) => {
        const done = await withdrawing.run({ id: consent.id, withdrawnOn });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {({ draft, onChange, errorOf }) => (
        <DateField
          id="withdrawnOn"
          label={t('withdrawnOn', { scope })}
          help={t('withdrawHelp')}
          value={draft.withdrawnOn}
          error={errorOf('withdrawnOn')}
          onChange={(withdrawnOn) => onChange({ withdrawnOn })}
        />
      )}
    </PlainForm>
  );
}

import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { PhoneNumber } from '#renderer/ui/PhoneNumber.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { type Person, PHONE_LABELS } from '#shared/people/people.ts';
import { isPlainlyAllowed } from '#shared/people/safe-contact.rules.ts';
import { GroupForm } from './GroupForm.tsx';
import { usePersonChanges } from './people.api.ts';
import classes from './people.module.css';
import { checkPhones, newPhone, type PhoneDraft, phonesDraft, type RowsDraft } from './person-drafts.ts';
import { RowList } from './RowList.tsx';

const MOST_PHONES = 20;

export function PhonesFacts({ person }: { person: Person }) {
  const t = useTexts('people');
  if (person.phones.length === 0) return <div className={classes.quiet}>{t('phones.none')}</div>;
  return (
    <ul className={classes.lines}>
      {person.phones.map(({ number, label, note }) => (
        <li key={`${number} ${label}`}>
          <PhoneNumber number={number} isMasked={!isPlainlyAllowed(person.safeContact)} />{' '}
          <span className={classes.small}>{[t(`phoneLabels.${label}`), note].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

function PhonesFields({ draft, onChange, errorOf }: DraftFields<RowsDraft<PhoneDraft>>) {
  const t = useTexts('people');
  return (
    <RowList
      id="rows"
      rows={draft.rows}
      most={MOST_PHONES}
      first="number"
      words={{
        title: (number) => t('phones.one', { number }),
        remove: (number) => t('phones.remove', { number }),
        add: t('phones.add'),
      }}
      newRow={newPhone}
      onChange={(rows) => onChange({ rows })}
    >
      {(row, at, set) => (
        <>
          <TextField
            id={`rows.${at}.number`}
            label={t('phones.number')}
            value={row.number}
            error={errorOf(`rows.${at}.number`)}
            inputMode="tel"
            maxLength={300}
            onChange={(number) => set({ number })}
          />
          <div className={classes.pair}>
            <ChoiceField
              id={`rows.${at}.label`}
              label={t('phones.label')}
              value={row.label}
              error={errorOf(`rows.${at}.label`)}
              choices={PHONE_LABELS.map((label) => ({ value: label, label: t(`phoneLabels.${label}`) }))}
              onChange={(label) => set({ label })}
            />
            <TextField
              id={`rows.${at}.note`}
              label={t('phones.note')}
              value={row.note}
              error={errorOf(`rows.${at}.note`)}
              optional
              maxLength={300}
              onChange={(note) => set({ note })}
            />
          </div>
        </>
      )}
    </RowList>
  );
}

export function PhonesForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { phones: command } = usePersonChanges();
  return (
    <GroupForm
      group="phones"
      person={person}
      initial={phonesDraft(person)}
      check={checkPhones}
      command={command}
      save={(target, phones) => command.run({ ...target, phones })}
      fields={(fields) => <PhonesFields {...fields} />}
      onClose={onClose}
    />
  );
}

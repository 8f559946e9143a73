import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { Facts } from '#renderer/ui/FactGroup.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Person } from '#shared/people/people.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { GroupForm } from './GroupForm.tsx';
import { usePersonChanges } from './people.api.ts';
import classes from './people.module.css';
import { checkIdentity, type IdentityDraft, identityDraft, newFormerName } from './person-drafts.ts';
import { RowList } from './RowList.tsx';

const MOST_FORMER = 20;
const NAME_PARTS = ['surname', 'givenName', 'patronymic'] as const;

const dayOf = (atMs: number): DateOnly => todayIn(new Date(atMs));

export function IdentityFacts({ person }: { person: Person }) {
  const t = useTexts('people');
  const language = useLanguage();
  const { name, alias, identified, formerNames } = person;
  const date = identified && formatShortDate(dayOf(identified.atMs), language);
  const facts = [
    { label: t('identity.name'), value: fullName(name) },
    ...(alias === null ? [] : [{ label: t('identity.alias'), value: alias }]),
  ];
  return (
    <>
      {fullName(name) === '' && <p className={classes.quiet}>{t('identity.unknown')}</p>}
      <Facts facts={facts} />
      {formerNames.length > 0 && (
        <div className={classes.foot}>
          <div className={classes.small}>{t('identity.former')}</div>
          <ul className={classes.lines}>
            {formerNames.map((former, at) => (
              <li key={`${at} ${fullName(former.name)}`}>
                {fullName(former.name)}
                {former.untilOn !== null && (
                  <span className={classes.small}>
                    {' '}
                    · {t('identity.until', { date: formatShortDate(former.untilOn, language) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {identified !== null && date !== null && (
        <div className={`${classes.small} ${classes.foot}`}>
          {identified.by === null
            ? t('identity.identifiedBySomebody', { date })
            : t('identity.identified', { date, user: identified.by })}
        </div>
      )}
    </>
  );
}

function IdentityFields({ draft, onChange, errorOf }: DraftFields<IdentityDraft>) {
  const t = useTexts('people');
  return (
    <>
      <div className={classes.names}>
        {NAME_PARTS.map((part) => (
          <TextField
            key={part}
            id={`name.${part}`}
            label={t(`identity.${part}`)}
            value={draft[part]}
            error={errorOf(`name.${part}`)}
            optional
            maxLength={200}
            onChange={(value) => onChange({ ...draft, [part]: value })}
          />
        ))}
      </div>
      <TextField
        id="alias"
        label={t('identity.alias')}
        help={t('identity.aliasHelp')}
        value={draft.alias}
        error={errorOf('alias')}
        optional
        maxLength={300}
        onChange={(alias) => onChange({ ...draft, alias })}
      />
      <RowList
        id="formerNames"
        rows={draft.formerNames}
        most={MOST_FORMER}
        first="name.surname"
        words={{
          title: (number) => t('identity.formerNumber', { number }),
          remove: (number) => t('identity.removeFormer', { number }),
          add: t('identity.addFormer'),
        }}
        newRow={newFormerName}
        onChange={(formerNames) => onChange({ ...draft, formerNames })}
      >
        {(row, at, set) => (
          <>
            <div className={classes.names}>
              {NAME_PARTS.map((part) => (
                <TextField
                  key={part}
                  id={`formerNames.${at}.name.${part}`}
                  label={t(`identity.${part}`)}
                  value={row[part]}
                  error={errorOf(`formerNames.${at}.name.${part}`)}
                  optional
                  maxLength={200}
                  onChange={(value) => set({ [part]: value })}
                />
              ))}
            </div>
            <DateField
              id={`formerNames.${at}.untilOn`}
              label={t('identity.untilOn')}
              value={row.untilOn}
              error={errorOf(`formerNames.${at}.untilOn`)}
              optional
              onChange={(untilOn) => set({ untilOn })}
            />
          </>
        )}
      </RowList>
    </>
  );
}

export function IdentityForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { identity: command } = usePersonChanges();
  return (
    <GroupForm
      group="identity"
      person={person}
      initial={identityDraft(person)}
      check={checkIdentity}
      command={command}
      save={(target, identity) => command.run({ ...target, identity })}
      fields={(fields) => <IdentityFields {...fields} />}
      onClose={onClose}
    />
  );
}

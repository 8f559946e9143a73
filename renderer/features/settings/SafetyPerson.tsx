import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { UserId } from '#shared/vocabulary/ids.ts';
import classes from './SettingsPage.module.css';
import { useNameSafetyPerson, useSafetyPerson } from './settings.api.ts';

/** The head names to whom it is told, and to nobody else, that two of a group may have to be kept apart. */
export function SafetyPerson() {
  const t = useTexts('settings');
  const person = useSafetyPerson();
  const name = useNameSafetyPerson();
  const choose = (chosen: string | null) => {
    const userId = UserId.safeParse(chosen).data;
    if (userId !== undefined) void name.run({ userId });
  };
  return (
    <FactGroup title={t('safety.title')}>
      <FailureMessage of={name.failure ?? person.error} />
      <div className={classes.fields}>
        <ChoiceField
          id="safety-person"
          label={t('safety.person')}
          help={t('safety.help')}
          choices={(person.data?.users ?? []).map((user) => ({ value: user.id, label: user.name }))}
          value={person.data?.userId ?? null}
          onChange={choose}
        />
      </div>
    </FactGroup>
  );
}

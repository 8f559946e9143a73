import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import type { Choice } from './ChoiceField.tsx';
import classes from './Field.module.css';
import { FieldLabel } from './FieldLabel.tsx';
import type { FieldProps } from './field.ts';

export interface MultiChoiceProps<V extends string> extends FieldProps<readonly V[]> {
  readonly choices: readonly Choice<V>[];
  /** Words of the button that takes all, such as «Усі громади області»; no such button without it. */
  readonly takeAll?: string;
}

const SEARCH_FROM = 9;

/** Several of many: a list to tick, with a search box above nine and a count below. */
export function MultiChoice<V extends string>(props: MultiChoiceProps<V>) {
  const { id, label, optional, help, error, choices, value, onChange, takeAll } = props;
  const t = useTexts('common');
  const [search, setSearch] = useState('');
  const key = exactKey(search);
  const shown = choices.filter((choice) => exactKey(`${choice.label} ${choice.note ?? ''}`).includes(key));
  const chosen = new Set(value);
  const toggle = (one: V) =>
    onChange(choices.map((choice) => choice.value).filter((other) => chosen.has(other) !== (other === one)));
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>
        <FieldLabel label={label} optional={optional} />
      </legend>
      {choices.length >= SEARCH_FROM && (
        <TextInput
          id={id}
          mb={4}
          value={search}
          placeholder={t('searchInList')}
          aria-label={t('searchInList')}
          autoComplete="off"
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className={classes.list}>
        {shown.map((choice) => (
          <label key={choice.value} className={classes.item}>
            <input type="checkbox" checked={chosen.has(choice.value)} onChange={() => toggle(choice.value)} />
            <span>
              {choice.label} {choice.note !== undefined && <span className={classes.note}>{choice.note}</span>}
            </span>
          </label>
        ))}
        {shown.length === 0 && <div className={classes.none}>{t('nothingFound')}</div>}
      </div>
      <div className={classes.foot}>
        <span className={classes.count} aria-live="polite">
          {t('chosenOf', { chosen: value.length, total: choices.length })}
        </span>
        {takeAll !== undefined && value.length < choices.length && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(choices.map((choice) => choice.value))}>
            {takeAll}
          </Button>
        )}
        {value.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
            {t('clearChoice')}
          </Button>
        )}
      </div>
      {help !== undefined && <div className={classes.help}>{help}</div>}
      {error !== undefined && <div className={classes.error}>{error}</div>}
    </fieldset>
  );
}

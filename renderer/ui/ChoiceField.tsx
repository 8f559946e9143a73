import { Select } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { enterTakesShown } from './enter-takes-shown.ts';
import classes from './Field.module.css';
import { FieldLabel, wording } from './FieldLabel.tsx';
import type { FieldProps } from './field.ts';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  /** A sentence that tells what the choice means. */
  readonly note?: string;
  /** Choices of one group stand together under it in a list. */
  readonly group?: string;
}

export interface ChoiceFieldProps<V extends string> extends FieldProps<V | null> {
  readonly choices: readonly Choice<V>[];
}

const MOST_BUTTONS = 5;

/** Heights of a list in pixels: groups are looked over as a whole. */
const [LOW, TALL] = [220, 460];

/** One of several: up to five are buttons, more are a searchable list. */
export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>) {
  return props.choices.length <= MOST_BUTTONS ? <ButtonChoice {...props} /> : <ListChoice {...props} />;
}

function ListChoice<V extends string>(props: ChoiceFieldProps<V>) {
  const t = useTexts('common');
  return (
    <Select
      {...wording(props)}
      data={grouped(props.choices)}
      maxDropdownHeight={isGrouped(props.choices) ? TALL : LOW}
      value={props.value}
      searchable
      selectFirstOptionOnChange
      onKeyDownCapture={enterTakesShown}
      // A form that opens with the focus here shows its answer, not a list over the other fields.
      openOnFocus={false}
      clearable={props.optional === true}
      nothingFoundMessage={t('nothingFound')}
      onChange={(value) => props.onChange(value as V | null)}
    />
  );
}

const isGrouped = (choices: readonly Choice<string>[]) => choices.some(({ group }) => group !== undefined);

function grouped(choices: readonly Choice<string>[]) {
  const item = ({ value, label }: Choice<string>) => ({ value, label });
  if (!isGrouped(choices)) return choices.map(item);
  const groups = [...Map.groupBy(choices, ({ group = '' }) => group)];
  return groups.map(([group, own]) => ({ group, items: own.map(item) }));
}

function ButtonChoice<V extends string>(props: ChoiceFieldProps<V>) {
  const { id, label, optional, help, error, choices, value, onChange, disabled, autoFocus } = props;
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  const noted = choices.some((choice) => choice.note !== undefined);
  return (
    <fieldset className={classes.group} aria-describedby={described || undefined}>
      <legend className={classes.label}>
        <FieldLabel label={label} optional={optional} />
      </legend>
      <div className={noted ? `${classes.buttons} ${classes.described}` : classes.buttons}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={classes.button}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={id}
              checked={choice.value === value}
              disabled={disabled}
              autoFocus={autoFocus === true && (value === null ? index === 0 : choice.value === value)}
              onChange={() => onChange(choice.value)}
              // An optional answer is taken back by choosing it once more.
              onClick={() => optional === true && choice.value === value && onChange(null)}
            />
            {choice.label}
            {choice.note !== undefined && <span className={classes.note}>{choice.note}</span>}
          </label>
        ))}
      </div>
      {help !== undefined && (
        <div id={`${id}-help`} className={classes.help}>
          {help}
        </div>
      )}
      {error !== undefined && (
        <div id={`${id}-error`} className={classes.error}>
          {error}
        </div>
      )}
    </fieldset>
  );
}

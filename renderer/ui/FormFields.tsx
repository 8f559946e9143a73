import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { CheckField } from './CheckField.tsx';
import { type Choice, ChoiceField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import type { DraftFields } from './draft-form.ts';
import { MoneyField } from './MoneyField.tsx';
import { MultiChoice } from './MultiChoice.tsx';
import { NumberField } from './NumberField.tsx';
import { SuggestField } from './SuggestField.tsx';
import { TextField } from './TextField.tsx';

interface Common {
  /** Where the value stands in the draft. */
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  /** Must be filled in; the first one of a form has the focus. */
  readonly isNeeded?: boolean;
}

/** A field of a form by what is typed into it. `text` and `suggest` hold a string, `date`, `number` and `money` what their fields do. */
export type FormField = Common &
  (
    | { readonly kind: 'text'; readonly lines?: number; readonly most?: number; readonly width?: number }
    | { readonly kind: 'suggest'; readonly suggestions: readonly string[]; readonly most?: number }
    | { readonly kind: 'choice' | 'several'; readonly choices: readonly Choice<string>[] }
    | { readonly kind: 'date' | 'number' | 'money' | 'check' }
  );

/** The fields of a form one below the other, drawn from a list. The first has the focus. */
export function FormFields<D extends object>({ fields, ...form }: { fields: readonly FormField[] } & DraftFields<D>) {
  return fields.map((field, at) => <OneField key={field.id} field={field} isFirst={at === 0} {...form} />);
}

function OneField<D extends object>(props: { field: FormField; isFirst: boolean } & DraftFields<D>) {
  const { field, isFirst, draft, onChange, errorOf } = props;
  const { id, label, help, isNeeded = false } = field;
  const value = (draft as Record<string, unknown>)[id];
  const common = {
    ...{ id, label, help, error: errorOf(id), optional: !isNeeded, autoFocus: isFirst },
    onChange: (next: unknown) => onChange({ ...draft, [id]: next }),
  };
  switch (field.kind) {
    case 'text': {
      const { lines, width } = field;
      return <TextField {...common} lines={lines} width={width} maxLength={field.most} value={textOf(value)} />;
    }
    case 'suggest':
      return <SuggestField {...common} suggestions={field.suggestions} maxLength={field.most} value={textOf(value)} />;
    case 'choice':
      return <ChoiceField {...common} choices={field.choices} value={(value ?? null) as string | null} />;
    case 'several':
      return <MultiChoice {...common} choices={field.choices} value={value as readonly string[]} />;
    case 'date':
      return <DateField {...common} value={value as DateOnly | null | undefined} />;
    case 'number':
      return <NumberField {...common} value={value as number | null | undefined} />;
    case 'money':
      return <MoneyField {...common} value={value as number | null | undefined} />;
    case 'check':
      return <CheckField {...common} value={value === true} />;
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

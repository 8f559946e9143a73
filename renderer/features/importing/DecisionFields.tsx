import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import type { Decision, Decisions } from '#shared/importing/importing.ts';
import classes from './ImportPage.module.css';

export interface DecisionFieldsProps {
  readonly found: { readonly strong: number; readonly possible: number };
  readonly decisions: Decisions;
  readonly onChange: (decisions: Decisions) => void;
}

/** One answer for all rows that are surely known, and one for those that only may be. */
export function DecisionFields({ found, decisions, onChange }: DecisionFieldsProps) {
  const t = useTexts('importing');
  const choices = (['merge', 'apart', 'skip'] as const).map((value) => ({
    value,
    label: t(`decisions.${value}`),
    note: t(`decisionNotes.${value}`),
  }));
  return (
    <div className={classes.question}>
      {(['strong', 'possible'] as const).map(
        (kind) =>
          found[kind] > 0 && (
            <ChoiceField<Decision>
              key={kind}
              id={`import-${kind}`}
              label={t(`known.${kind}`, { count: found[kind] })}
              choices={choices}
              value={decisions[kind]}
              onChange={(decision) => decision !== null && onChange({ ...decisions, [kind]: decision })}
            />
          ),
      )}
    </div>
  );
}

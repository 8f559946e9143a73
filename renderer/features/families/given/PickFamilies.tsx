import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import { fullName } from '#shared/vocabulary/people.ts';
import { type KnownFamily, useFoundFamilies } from '../given.api.ts';
import classes from './given.module.css';

interface PickFamiliesProps {
  readonly families: readonly KnownFamily[];
  readonly error: string | undefined;
  readonly onChange: (families: readonly KnownFamily[]) => void;
}

/** Several families, each found by a name, a code or a phone; Enter takes the first that is found. */
export function PickFamilies({ families, error, onChange }: PickFamiliesProps) {
  const t = useTexts('given');
  const [text, setText] = useState('');
  const found = useFoundFamilies(text.trim());
  const taken = new Set(families.map(({ id }) => id));
  const hits = new Map(
    (text.trim() === '' ? [] : (found.data ?? []))
      .filter(({ familyId }) => !taken.has(familyId))
      .map((hit) => [hit.familyId, hit]),
  );
  const take = (id: KnownFamily['id'], code: string) => {
    onChange([...families, { id, code }]);
    setText('');
  };
  return (
    <div>
      <TextInput
        {...wording({ id: 'families', label: t('families'), help: t('familiesHelp'), error })}
        value={text}
        autoFocus
        autoComplete="off"
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = hits.values();
          if (event.key !== 'Enter' || event.ctrlKey || first === undefined) return;
          event.preventDefault();
          take(first.familyId, first.code);
        }}
      />
      {text.trim() !== '' && found.data !== undefined && hits.size === 0 && (
        <p className={classes.quiet}>{t('nobody')}</p>
      )}
      {hits.size > 0 && (
        <ul className={classes.hits}>
          {[...hits.values()].map(({ familyId, code, name, settlementName }) => (
            <li key={familyId}>
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={t('take', { code })}
                onClick={() => take(familyId, code)}
              >
                {[code, name === null ? null : fullName(name), settlementName].filter(Boolean).join(' · ')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.chips}>
        {families.map(({ id, code }) => (
          <Chip key={id} label={code} onRemove={() => onChange(families.filter((other) => other.id !== id))} />
        ))}
      </div>
    </div>
  );
}

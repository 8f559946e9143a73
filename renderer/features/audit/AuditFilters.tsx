import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { AuditFilter } from '#shared/audit/audit.ts';
import { ACTS, type Act } from '#shared/ipc/audit.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { UserId } from '#shared/vocabulary/ids.ts';
import classes from './Audit.module.css';
import { useAuditUsers } from './audit.api.ts';

interface AuditFiltersProps {
  filter: AuditFilter;
  onFilter: (filter: AuditFilter) => void;
}

/** Who, what, when, which record. */
export function AuditFilters({ filter, onFilter }: AuditFiltersProps) {
  const t = useTexts('audit');
  const users = useAuditUsers();
  const set = (change: Partial<AuditFilter>) => onFilter({ ...filter, ...change });
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(AuditFilter.parse({}));
  return (
    <div className={classes.filters}>
      <Select
        {...wording({ id: 'audit-who', label: t('filter.who') })}
        placeholder={t('filter.everybody')}
        data={(users.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.userIds[0] ?? null}
        clearable
        searchable
        onChange={(id) => set({ userIds: id === null ? [] : [id as UserId] })}
      />
      <Select
        {...wording({ id: 'audit-what', label: t('filter.what') })}
        placeholder={t('filter.everything')}
        data={ACTS.map((act) => ({ value: act, label: t(`acts.${act}`) }))}
        value={filter.acts[0] ?? null}
        clearable
        searchable
        onChange={(act) => set({ acts: act === null ? [] : [act as Act] })}
      />
      <Day id="audit-from" label={t('filter.from')} value={filter.fromOn} onDay={(fromOn) => set({ fromOn })} />
      <Day id="audit-to" label={t('filter.to')} value={filter.toOn} onDay={(toOn) => set({ toOn })} />
      <TextField
        id="audit-code"
        label={t('filter.code')}
        width={14}
        maxLength={40}
        value={filter.code}
        onChange={(code) => set({ code })}
      />
      {isNarrowed && (
        <Button variant="subtle" onClick={() => onFilter(AuditFilter.parse({}))}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}

interface DayProps {
  id: string;
  label: string;
  value: DateOnly | null;
  onDay: (day: DateOnly | null) => void;
}

/** While a date cannot be read, the filter stays as it is. */
function Day({ id, label, value, onDay }: DayProps) {
  const [typed, setTyped] = useState<DateOnly | null | undefined>(value);
  return (
    <DateField
      id={id}
      label={label}
      value={typed === undefined ? undefined : value}
      onChange={(day) => {
        setTyped(day);
        if (day !== undefined) onDay(day);
      }}
    />
  );
}

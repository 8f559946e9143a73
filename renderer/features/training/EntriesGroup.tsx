import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { type EntryField, type EntryKind, fieldsOf, type WorkEntry } from '#shared/entries/entries.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { EntryForm } from './EntryForm.tsx';
import { useEntryValue, useEntryWords } from './entry-fields.ts';
import { useEntryChanges } from './training.api.ts';
import classes from './training.module.css';

const isAmount = (type: EntryField['type']) => type === 'number' || type === 'money' || type === 'posts';

export interface EntriesGroupProps {
  readonly kind: EntryKind;
  /** The placement or the talks; null for the centre itself. */
  readonly ownerId: string | null;
  readonly entries: readonly WorkEntry[];
  /** What does not fit in an entry, in words. */
  readonly remarksOf?: (entry: WorkEntry) => readonly string[];
  /** Papers and sums below the table. */
  readonly below?: ReactNode;
}

/** Entries of one kind with their form: table and form are drawn from the description of the kind. */
export function EntriesGroup({ kind, ownerId, entries, remarksOf = () => [], below }: EntriesGroupProps) {
  const t = useTexts('entries');
  const language = useLanguage();
  const words = useEntryWords();
  const valueOf = useEntryValue();
  const mayChange = useMay('training.change');
  const confirm = useConfirm();
  const { remove } = useEntryChanges();
  const [open, setOpen] = useState<WorkEntry | 'new' | null>(null);
  const shown = fieldsOf(kind).filter(({ isShown }) => isShown);
  const take = async ({ id, version, on }: WorkEntry) => {
    const isSure = await confirm({
      ...{ title: t('removeTitle', { date: formatShortDate(on, language) }), body: t('removeBody') },
      ...{ confirm: t('remove'), isDangerous: true },
    });
    if (isSure) await remove.run({ id, version });
  };
  return (
    <FactGroup title={words.title(kind)}>
      <FailureMessage of={remove.failure} />
      {open !== null && (
        <EntryForm
          key={open === 'new' ? 'new' : open.id}
          {...{ kind, ownerId, entry: open === 'new' ? null : open }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === null && entries.length === 0 && <div className={classes.quiet}>{t('none')}</div>}
      {open === null && entries.length > 0 && (
        <PlainTable
          isWide
          label={words.title(kind)}
          heads={[
            words.on(kind),
            ...shown.map(({ id, type }) => {
              const label = words.label(kind, id);
              return isAmount(type) ? { number: label } : label;
            }),
            null,
          ]}
        >
          {entries.map((entry) => {
            const date = formatShortDate(entry.on, language);
            return (
              <tr key={entry.id}>
                <th scope="row">
                  {date}
                  {remarksOf(entry).map((remark) => (
                    <CellNote key={remark}>{remark}</CellNote>
                  ))}
                </th>
                {shown.map((field) => (
                  <td key={field.id} data-cell={isAmount(field.type) ? 'number' : undefined}>
                    {valueOf(field, entry.content[field.id])}
                  </td>
                ))}
                <td data-cell="actions">
                  {mayChange && (
                    <>
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={t('changeOf', { what: `${words.title(kind)}, ${date}` })}
                        onClick={() => setOpen(entry)}
                      >
                        {t('change')}
                      </Button>
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={t('removeOf', { what: `${words.title(kind)}, ${date}` })}
                        onClick={() => void take(entry)}
                      >
                        {t('remove')}
                      </Button>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </PlainTable>
      )}
      {open === null && (
        <>
          {below}
          {mayChange && (
            <div className={classes.acts}>
              <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
                {words.add(kind)}
              </Button>
            </div>
          )}
        </>
      )}
    </FactGroup>
  );
}

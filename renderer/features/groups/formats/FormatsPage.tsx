import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { GroupsTabs } from '#renderer/ui/GroupsTabs.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { CellNote } from '#renderer/ui/PlainTable.tsx';
import { RecordsPage } from '#renderer/ui/RecordsPage.tsx';
import { type GroupFormat, isShipped } from '#shared/formats/formats.ts';
import { useFormatWords } from '../format-words.ts';
import { useFormatChanges, useFormatFiles, useFormats } from '../formats.api.ts';
import { FormatForm } from './FormatForm.tsx';

type Row = GroupFormat & { readonly id: string };

/** Templates of groups: those that are shipped, changed or not, and those of the centre. */
export function FormatsPage() {
  const t = useTexts('formats');
  const formats = useFormats();
  const wordsOf = useFormatWords();
  const confirm = useConfirm();
  const mayChange = useMay('groups.change');
  const { reset } = useFormatChanges();
  const files = useFormatFiles();
  const rows = formats.data?.map((format): Row => ({ ...format, id: format.code }));
  const nameOf = (row: Row) => wordsOf(row).name;
  const askToReset = async (row: Row) => {
    const kind = isShipped(row.code) ? 'reset' : 'remove';
    const name = nameOf(row);
    const isMeant = await confirm({
      title: t(`${kind}Title`, { name }),
      body: t(`${kind}Body`),
      confirm: t(kind),
    });
    if (isMeant) await reset.run({ code: row.code });
  };
  const cells = (row: Row) => {
    const { name, isOpen, everyDays, minutes, least, most, leaderRole, coLeaderRole, programme } = wordsOf(row);
    return (
      <>
        <th scope="row">
          <Link href={`/groups/formats/${row.code}`}>{name}</Link>
          <CellNote>{[leaderRole, coLeaderRole].filter(Boolean).join(', ')}</CellNote>
        </th>
        <td>{t(isOpen ? 'open' : 'closed')}</td>
        <td>{t('rhythm', { count: everyDays, minutes })}</td>
        <td data-cell="number">{programme.length}</td>
        <td data-cell="number">
          {least}–{most}
        </td>
      </>
    );
  };
  return (
    <RecordsPage
      title={t('title')}
      above={
        <>
          <GroupsTabs current="/groups/formats" />
          <FailureMessage of={reset.failure ?? files.load.failure ?? files.save.failure} />
        </>
      }
      read={formats}
      records={rows}
      words={{ add: t('add'), none: t('title'), noneTodo: t('about'), change: t('change') }}
      heads={[
        t('fields.name'),
        t('columns.kind'),
        t('columns.rhythm'),
        { number: t('columns.meetings') },
        { number: t('columns.size') },
      ]}
      cells={cells}
      nameOf={nameOf}
      mayAdd={mayChange}
      actions={
        mayChange && (
          <Button variant="default" loading={files.load.isRunning} onClick={() => void files.load.run(null)}>
            {t('load')}
          </Button>
        )
      }
      acts={(row) =>
        mayChange && (
          <>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('saveFileOf', { name: nameOf(row) })}
              onClick={() => void files.save.run({ format: wordsOf(row) })}
            >
              {t('saveFile')}
            </Button>
            {row.version > 0 && (
              <Button variant="subtle" size="compact-sm" onClick={() => void askToReset(row)}>
                {t(isShipped(row.code) ? 'reset' : 'remove')}
              </Button>
            )}
          </>
        )
      }
      form={(row, onClose) => <FormatForm format={row} onClose={onClose} />}
    />
  );
}

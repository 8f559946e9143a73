import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { TrainingTabs } from '#renderer/ui/TrainingTabs.tsx';
import { hoursOf } from '#shared/cohorts/cohorts.rules.ts';
import type { ProgrammeFacts } from '#shared/cohorts/cohorts.ts';
import { useShippedProgramme } from './programme-words.ts';
import { useProgrammeChanges, useProgrammes } from './training.api.ts';

/** Templates of courses: the shipped one, and those that were kept from a course or read from a file. */
export function ProgrammesPage() {
  const t = useTexts('training');
  const confirm = useConfirm();
  const mayChange = useMay('training.change');
  const programmes = useProgrammes();
  const shipped = useShippedProgramme();
  const { remove, save, load } = useProgrammeChanges();
  const own = programmes.data ?? [];
  const take = async (id: (typeof own)[number]['id'], name: string) => {
    const isSure = await confirm({
      ...{ title: t('programmes.removeTitle', { name }), body: t('programmes.removeBody') },
      ...{ confirm: t('programmes.remove'), isDangerous: true },
    });
    if (isSure) await remove.run({ id });
  };
  const row = (key: string, { name, modules }: ProgrammeFacts, onRemove: (() => void) | null) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      <td data-cell="number">{new Set(modules.map(({ day }) => day)).size}</td>
      <td data-cell="number">{hoursOf(modules)}</td>
      <td data-cell="actions">
        {mayChange && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t('programmes.save')}: ${name}`}
            onClick={() => void save.run({ programme: { name, modules } })}
          >
            {t('programmes.save')}
          </Button>
        )}
        {mayChange && onRemove !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t('programmes.remove')}: ${name}`}
            onClick={onRemove}
          >
            {t('programmes.remove')}
          </Button>
        )}
      </td>
    </tr>
  );
  return (
    <Page
      title={t('pages.programmes')}
      width="list"
      actions={
        mayChange && (
          <Button variant="default" loading={load.isRunning} onClick={() => void load.run(null)}>
            {t('programmes.load')}
          </Button>
        )
      }
    >
      <TrainingTabs current="/training/programmes" />
      <FailureMessage of={programmes.error ?? remove.failure ?? save.failure ?? load.failure} />
      {programmes.isPending && <LoadingShape rows={3} />}
      {programmes.data !== undefined && (
        <PlainTable
          label={t('pages.programmes')}
          heads={[t('fields.name'), { number: t('programmes.days') }, { number: t('fields.hours') }, null]}
        >
          {row('shipped', shipped, null)}
          {own.map(({ id, name, modules }) => row(id, { name, modules }, () => void take(id, name)))}
        </PlainTable>
      )}
      <p>{t('programmes.help')}</p>
    </Page>
  );
}

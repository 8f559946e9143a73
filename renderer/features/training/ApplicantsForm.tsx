import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts';
import { applicantsOfLines } from '#shared/cohorts/applicants.rules.ts';
import type { ApplicantSheet, ReadApplicant } from '#shared/cohorts/applicants.ts';
import type { CohortId } from '#shared/cohorts/cohorts.ts';
import { applicantsOfSheet } from '#shared/importing/applicants-target.ts';
import type { ColumnMeaning } from '#shared/importing/importing.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { ApplicantColumns } from './ApplicantColumns.tsx';
import { useCohortChanges, useCommunities, useReadApplicants } from './training.api.ts';
import classes from './training.module.css';

/** Several applicants at once: typed or pasted a line each, or out of a spreadsheet; looked at before they are added. */
export function ApplicantsForm({ cohortId, onClose }: { cohortId: CohortId; onClose: () => void }) {
  const t = useTexts('training');
  const { addTrainees, removeTrainees } = useCohortChanges();
  const read = useReadApplicants();
  const communities = useCommunities();
  const confirm = useConfirm();
  const [typed, setTyped] = useState('');
  const [sheet, setSheet] = useState<ApplicantSheet | null>(null);
  const [meanings, setMeanings] = useState<readonly ColumnMeaning[]>([]);
  const [isDone, setIsDone] = useState(false);
  const { applicants: ofSheet, leftOut } =
    sheet === null ? { applicants: [], leftOut: [] } : applicantsOfSheet(sheet, meanings, communities);
  const applicants: readonly ReadApplicant[] = [...ofSheet, ...applicantsOfLines(typed)];
  const ask = () =>
    confirm({
      ...{ title: t('common:lost.title'), body: t('common:lost.body'), confirm: t('common:lost.confirm') },
      ...{ cancel: t('common:lost.cancel'), isDangerous: true },
    });
  useLeaveGuard(applicants.length > 0 && !isDone, ask);
  const leave = async () => {
    if (applicants.length === 0 || (await ask())) onClose();
  };
  const add = async () => {
    setIsDone(true);
    const done = await addTrainees.run({ cohortId, trainees: applicants.map(({ trainee }) => trainee) });
    setIsDone(done !== undefined);
    if (done === undefined) return;
    notify({
      text: t('several.added', { count: done.ids.length }),
      undo: () => void removeTrainees.run({ cohortId, traineeIds: done.ids }),
    });
    onClose();
  };
  const choose = async () => {
    const chosen = await read.run({ title: t('several.dialog') });
    if (chosen === undefined || chosen === null) return;
    setSheet(chosen);
    setMeanings(chosen.columns.map(({ meaning }) => meaning));
  };
  return (
    <section className={classes.section} aria-label={t('addSeveral')}>
      <FailureMessage of={read.failure ?? addTrainees.failure} />
      {(sheet === null || typed !== '') && (
        <TextField
          id="lines"
          label={t('several.lines')}
          help={t('several.help')}
          lines={8}
          autoFocus
          value={typed}
          onChange={setTyped}
        />
      )}
      {sheet !== null && (
        <>
          <Banner>{t('several.file', { name: sheet.fileName, count: ofSheet.length })}</Banner>
          <ApplicantColumns sheet={sheet} meanings={meanings} onChange={setMeanings} />
        </>
      )}
      {leftOut.length > 0 && <Banner tone="attention">{t('several.leftOut', { rows: leftOut.join(', ') })}</Banner>}
      {applicants.length > 0 && <Preview applicants={applicants} />}
      <div className={classes.acts}>
        <Button disabled={applicants.length === 0} loading={addTrainees.isRunning} onClick={() => void add()}>
          {t('several.add', { count: applicants.length })}
        </Button>
        <Button variant="default" loading={read.isRunning} onClick={() => void choose()}>
          {t('several.choose')}
        </Button>
        <Button variant="default" onClick={() => void leave()}>
          {t('common:cancel')}
        </Button>
      </div>
    </section>
  );
}

function Preview({ applicants }: { applicants: readonly ReadApplicant[] }) {
  const t = useTexts('training');
  const communities = useCommunities();
  return (
    <PlainTable
      isWide
      label={t('several.preview')}
      heads={[
        t('columns.person'),
        t('fields.position'),
        t('fields.organisation'),
        t('fields.traineeCommunity'),
        t('fields.phone'),
        t('fields.note'),
      ]}
    >
      {applicants.map(({ row, trainee }, at) => (
        <tr key={`${row} ${at}`}>
          <th scope="row">{fullName(trainee)}</th>
          <td>{trainee.position ?? '—'}</td>
          <td>{trainee.organisation ?? '—'}</td>
          <td>{communities.find(({ code }) => code === trainee.communityCode)?.name ?? '—'}</td>
          <td>{trainee.phone ?? '—'}</td>
          <td>{trainee.note ?? '—'}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

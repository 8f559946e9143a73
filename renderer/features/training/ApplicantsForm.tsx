import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts';
import { applicantsOfLines } from '#shared/cohorts/applicants.rules.ts';
import type { ReadApplicant } from '#shared/cohorts/applicants.ts';
import type { CohortId, TraineeInput } from '#shared/cohorts/cohorts.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { useCohortChanges, useCommunities, useReadApplicants } from './training.api.ts';
import classes from './training.module.css';

interface ReadList {
  readonly fileName: string;
  readonly rows: readonly ReadApplicant[];
  readonly leftOut: readonly number[];
}

/** Several applicants at once: typed or pasted a line each, or out of a spreadsheet; looked at before they are added. */
export function ApplicantsForm({ cohortId, onClose }: { cohortId: CohortId; onClose: () => void }) {
  const t = useTexts('training');
  const { addTrainees } = useCohortChanges();
  const read = useReadApplicants();
  const communities = useCommunities();
  const confirm = useConfirm();
  const [typed, setTyped] = useState('');
  const [fromFile, setFromFile] = useState<ReadList | null>(null);
  const communityName = (code: TraineeInput['communityCode']) => communities.find((one) => one.code === code)?.name;
  const applicants: readonly ReadApplicant[] = [...(fromFile?.rows ?? []), ...applicantsOfLines(typed)];
  const ask = () =>
    confirm({
      ...{ title: t('common:lost.title'), body: t('common:lost.body'), confirm: t('common:lost.confirm') },
      ...{ cancel: t('common:lost.cancel'), isDangerous: true },
    });
  const [isDone, setIsDone] = useState(false);
  useLeaveGuard(applicants.length > 0 && !isDone, ask);
  const leave = async () => {
    if (applicants.length === 0 || (await ask())) onClose();
  };
  const add = async () => {
    setIsDone(true);
    const done = await addTrainees.run({ cohortId, trainees: applicants.map(({ trainee }) => trainee) });
    setIsDone(done !== undefined);
    if (done !== undefined) onClose();
  };
  const choose = async () => {
    const chosen = await read.run({ title: t('several.dialog') });
    if (chosen !== undefined && chosen !== null) setFromFile(chosen);
  };
  return (
    <section className={classes.section} aria-label={t('addSeveral')}>
      <FailureMessage of={read.failure ?? addTrainees.failure} />
      {(fromFile === null || typed !== '') && (
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
      {fromFile !== null && (
        <Banner>{t('several.file', { name: fromFile.fileName, count: fromFile.rows.length })}</Banner>
      )}
      {fromFile !== null && fromFile.leftOut.length > 0 && (
        <Banner tone="attention">{t('several.leftOut', { rows: fromFile.leftOut.join(', ') })}</Banner>
      )}
      {applicants.length > 0 && (
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
              <td>{communityName(trainee.communityCode) ?? '—'}</td>
              <td>{trainee.phone ?? '—'}</td>
              <td>{trainee.note ?? '—'}</td>
            </tr>
          ))}
        </PlainTable>
      )}
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

import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { notify } from '#renderer/ui/Notice.tsx';
import { RecordHeader } from '#renderer/ui/RecordHeader.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { Family } from '#shared/families/families.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { BackToList } from '../BackToList.tsx';
import { useRemoveFamily, useRestoreFamily } from '../record.api.ts';
import { stepStates } from '../stage-steps.ts';
import { familyTitle } from '../words.ts';
import type { CaseAct } from './CaseStepForm.tsx';
import classes from './record.module.css';
import { nextStage, presentEpisode, stageDates } from './steps.ts';
import { useRecordWords } from './use-record-words.ts';

interface FamilyHeadProps {
  family: Family;
  /** A form is open: nothing else is begun. */
  isBusy: boolean;
  onAct: (act: CaseAct) => void;
  onHistory: () => void;
  onEpisodes: () => void;
  onAccess: () => void;
}

/** Code, name, the line of stages with their days, what is done next, and the quiet tools of the record. */
export function FamilyHead({ family, isBusy, onAct, onHistory, onEpisodes, onAccess }: FamilyHeadProps) {
  const { t, language, relations } = useRecordWords();
  const days = stageDates(family.steps, presentEpisode(family));
  const steps = stepStates(family.stage).map(({ stage, state }) => {
    const day = state === 'ahead' ? undefined : days.get(stage);
    return { label: t(`stages.${stage}`), state, note: day && formatShortDate(day, language) };
  });
  const removing = useRemoving(family);
  const mayChange = useMay('families.change') && !isBusy;
  const mayAudit = useMay('audit.see');
  const mayInvite = useMay('invitations.write');
  const [, navigate] = useLocation();
  const mayGiveAccess = useMay('families.access') && !isBusy;
  return (
    <>
      <RecordHeader
        above={<BackToList />}
        code={family.code}
        name={familyTitle(t, family, relations)}
        actions={mayChange && <CaseActions family={family} onAct={onAct} />}
        steps={steps}
      />
      <FailureMessage of={removing.failure} />
      <div className={classes.head}>
        <HeadLine family={family} />
        <span className={classes.tools}>
          {family.episodes.length > 1 && <Tool label={t('episodes.compare')} onClick={onEpisodes} />}
          <PapersLink family={family} />
          {mayInvite && <Tool label={t('invitations:invite')} onClick={() => navigate('/invitations')} />}
          {mayGiveAccess && <Tool label={t('access:access.title')} onClick={onAccess} />}
          <Tool label={t('history.open')} onClick={onHistory} />
          {mayAudit && (
            <Tool label={t('audit:looks.open')} onClick={() => navigate(`/journals/looks/family/${family.id}`)} />
          )}
          {mayChange && <Tool label={t('bin.remove')} onClick={removing.remove} />}
        </span>
      </div>
    </>
  );
}

const Tool = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <UnstyledButton className={classes.link} onClick={onClick}>
    {label}
  </UnstyledButton>
);

/** The papers of this family, for whoever may print. */
function PapersLink({ family }: { family: Family }) {
  const t = useTexts('families');
  const [, navigate] = useLocation();
  const mayPrint = useMay('families.print');
  return mayPrint && <Tool label={t('head.papers')} onClick={() => navigate(`/families/${family.id}/papers`)} />;
}

/** The next thing to do with the case is its main button. */
function CaseActions({ family, onAct }: { family: Family; onAct: (act: CaseAct) => void }) {
  const t = useTexts('families');
  if (family.stage === 'closed') {
    return (
      <span data-acts>
        <Button onClick={() => onAct('reopen')}>{t('reopening.action')}</Button>
      </span>
    );
  }
  const isLast = nextStage(family.stage) === null;
  const step = (
    <Button
      key="step"
      variant={isLast ? 'default' : 'filled'}
      rightSection={isLast ? undefined : <IconArrowRight size={18} />}
      onClick={() => onAct('step')}
    >
      {t(isLast ? 'step.choose' : 'step.next')}
    </Button>
  );
  const close = (
    <Button key="close" variant={isLast ? 'filled' : 'default'} onClick={() => onAct('close')}>
      {t('closing.action')}
    </Button>
  );
  return (
    <span className={classes.acts} data-acts>
      {isLast ? [step, close] : [close, step]}
    </span>
  );
}

/** Level, worker, who may see the case, and how often the family was on the register, in one quiet line. */
function HeadLine({ family }: { family: Family }) {
  const t = useTexts('families');
  const { level, worker, confidentiality, episodes } = family;
  const parts = [
    level !== null && t('head.level', { level: t(`levels.${level}`) }),
    worker === null ? t('head.noWorker') : t('head.worker', { name: worker }),
    episodes.length > 1 && t('episodes.again', { number: episodes.length - 1 }),
  ];
  return (
    <span>
      {confidentiality !== 'ordinary' && (
        <>
          <StatusDot tone="attention" label={t(`confidentialities.${confidentiality}`)} />
          {' · '}
        </>
      )}
      {parts.filter(Boolean).join(' · ')}
    </span>
  );
}

/** Into the recycle bin after a word about what will happen; the notice takes it back for ten seconds. */
function useRemoving({ id, code, version }: Family) {
  const t = useTexts('families');
  const confirm = useConfirm();
  const [, navigate] = useLocation();
  const removing = useRemoveFamily();
  const restoring = useRestoreFamily();
  const remove = async () => {
    const isMeant = await confirm({
      title: t('bin.removeTitle', { code }),
      body: t('bin.removeBody'),
      confirm: t('bin.remove'),
    });
    if (!isMeant || (await removing.run({ id, version })) === undefined) return;
    notify({ text: t('bin.removed', { code }), undo: () => void restoring.run({ id }) });
    navigate('/families', { replace: true });
  };
  return { remove: () => void remove(), failure: removing.failure };
}

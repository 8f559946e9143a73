import { Button, Group, Modal } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import type { UndoPreview } from '#shared/importing/imports.ts';
import classes from './ImportPage.module.css';
import { useUndo, useUndoPreview } from './importing.api.ts';

export interface UndoDialogProps {
  readonly id: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Says what undoing would take back and what stays, before it is done. */
export function UndoDialog({ id, isOpen, onClose }: UndoDialogProps) {
  const t = useTexts('importing');
  const preview = useUndoPreview(id, isOpen);
  const job = useUndo();
  async function undo() {
    const undone = await job.run({ id });
    if (undone) onClose();
  }
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('undo.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.steps}>
        {preview.isPending && <LoadingShape />}
        <FailureMessage of={preview.error ?? job.failure} />
        {preview.data !== undefined && !job.isRunning && <WhatStays preview={preview.data} />}
        {job.isRunning && <JobProgress stage={t('undo.running')} {...(job.progress ?? {})} onCancel={job.cancel} />}
        {!job.isRunning && (
          <Group justify="flex-end" gap="xs">
            <Button variant="default" data-autofocus onClick={onClose}>
              {t('undo.leave')}
            </Button>
            <Button color="danger" disabled={preview.data === undefined} onClick={() => void undo()}>
              {t('undo.action')}
            </Button>
          </Group>
        )}
      </div>
    </Modal>
  );
}

const MOST_NAMED = 50;

function WhatStays({ preview: { takenBack, stays, gone } }: { readonly preview: UndoPreview }) {
  const t = useTexts('importing');
  return (
    <>
      <p>{t('undo.willTakeBack', { count: takenBack })}</p>
      <p className={classes.quiet}>{t('undo.how')}</p>
      {stays.length > 0 && (
        <>
          <p>{t('undo.willStay', { count: stays.length })}</p>
          <ul className={classes.stays}>
            {stays.slice(0, MOST_NAMED).map(({ row, code }) => (
              <li key={row}>{t('undo.stays', { row, code })}</li>
            ))}
          </ul>
        </>
      )}
      {gone > 0 && <p>{t('undo.gone', { count: gone })}</p>}
    </>
  );
}

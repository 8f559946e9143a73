import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { DraftNote, type DraftNoteProps } from '#renderer/ui/DraftNote.tsx';
import { KeyTip } from '#renderer/ui/KeyHint.tsx';
import classes from './family-form.module.css';

interface FormButtonsProps {
  /** «Взяти на облік», «Зберегти». */
  save: string;
  isSaving: boolean;
  onSave: () => void;
  onLeave: () => void;
  kept: DraftNoteProps;
}

/** Foot of a form. */
export function FormButtons({ save, isSaving, onSave, onLeave, kept }: FormButtonsProps) {
  const t = useTexts('common');
  return (
    <div className={classes.buttons}>
      <KeyTip label={save} keys="Ctrl+Enter">
        <Button loading={isSaving} onClick={onSave}>
          {save}
        </Button>
      </KeyTip>
      <KeyTip label={t('cancel')} keys="Esc">
        <Button variant="default" onClick={onLeave}>
          {t('cancel')}
        </Button>
      </KeyTip>
      <DraftNote {...kept} />
    </div>
  );
}

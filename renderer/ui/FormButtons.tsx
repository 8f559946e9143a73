import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { DraftNote, type DraftNoteProps } from './DraftNote.tsx';
import classes from './FormButtons.module.css';
import { KeyTip } from './KeyHint.tsx';

interface FormButtonsProps {
  /** «Взяти на облік», «Зберегти». */
  save: string;
  isSaving: boolean;
  onSave: () => void;
  onLeave: () => void;
  /** What is said of the kept draft; nothing of a form that keeps none. */
  kept?: DraftNoteProps;
  color?: 'danger';
}

/** Foot of a form. */
export function FormButtons({ save, isSaving, onSave, onLeave, kept, color }: FormButtonsProps) {
  const t = useTexts('common');
  return (
    <div className={classes.buttons}>
      <KeyTip label={save} keys="Ctrl+Enter">
        <Button color={color} loading={isSaving} onClick={onSave}>
          {save}
        </Button>
      </KeyTip>
      <KeyTip label={t('cancel')} keys="Esc">
        <Button variant="default" onClick={onLeave}>
          {t('cancel')}
        </Button>
      </KeyTip>
      {kept !== undefined && <DraftNote {...kept} />}
    </div>
  );
}

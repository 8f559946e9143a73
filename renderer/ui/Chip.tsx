import { CloseButton } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './Chip.module.css';

export interface ChipProps {
  readonly label: string;
  /** The one that matters most among its neighbours. */
  readonly isMain?: boolean;
  /** Shows a cross that takes the chip away; its button is named with the label. */
  readonly onRemove?: () => void;
}

/** A short word in a frame: a filter that is on, a circumstance. A cut label shows its whole text on hover. */
export function Chip({ label, isMain = false, onRemove }: ChipProps) {
  const t = useTexts('common');
  return (
    <span className={classes.chip} data-main={isMain || undefined} title={label}>
      <span className={classes.label}>{label}</span>
      {onRemove !== undefined && (
        <CloseButton size={20} iconSize={14} aria-label={t('removeChip', { label })} onClick={onRemove} />
      )}
    </span>
  );
}

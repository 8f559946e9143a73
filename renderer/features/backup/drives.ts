import type { Texts } from '#renderer/text/i18n.ts';
import type { DriveChoice } from '#shared/backup/backup.ts';

/** Stands for a folder that is asked for. */
export const FOLDER = 'folder';

export function nameOf(t: Texts<'backup'>, { label, path }: Pick<DriveChoice, 'label' | 'path'>): string {
  return label === null ? path : t('where.drive', { label, path });
}

/** A stick that has copies already goes first, then what can be carried away; without any, a folder is asked for. */
export function bestDrive(drives: readonly DriveChoice[]): string {
  const usable = drives.filter(({ isReadOnly }) => !isReadOnly);
  const best = usable.find(({ isKnown }) => isKnown) ?? usable.find(({ kind }) => kind === 'removable');
  return best?.id ?? FOLDER;
}

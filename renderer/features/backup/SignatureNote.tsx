import { IconCircleCheck } from '@tabler/icons-react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import type { CopySignature } from '#shared/backup/copy.ts';
import classes from './BackupPage.module.css';

/** The centre's own signature, as far as can be told. */
export const isOwn = ({ verdict }: CopySignature): boolean => verdict === 'ours' || verdict === 'sound';

/** Whose copy it is. Red for one that somebody could have slipped in, with both fingerprints. */
export function SignatureNote({ signature }: { readonly signature: CopySignature }) {
  const t = useTexts('backup');
  const { verdict, fingerprint, expected } = signature;
  const own = isOwn(signature);
  return (
    <Banner tone={own ? 'quiet' : 'danger'} icon={own ? <IconCircleCheck size={20} /> : undefined} isUrgent={!own}>
      <p>{t(`signature.${verdict}`)}</p>
      {fingerprint !== null && <p className={classes.code}>{t('signature.fingerprint', { fingerprint })}</p>}
      {!own && expected !== null && (
        <p className={classes.code}>{t('signature.expected', { fingerprint: expected })}</p>
      )}
      {!own && <p>{t('signature.danger')}</p>}
    </Banner>
  );
}

import { useTexts } from '#renderer/text/i18n.ts';
import type { RecoverySheetData } from '#shared/papers/paper.ts';
import { Blanks, KeptSheet } from './KeptSheet.tsx';
import { QrCode } from './QrCode.tsx';

const BLANKS = ['keptAt', 'keptBy', 'handedOver'] as const;

/** The sheet that opens the register when every password is forgotten. Whoever reads it must understand it unprepared. */
export function RecoverySheet({ data }: { data: RecoverySheetData }) {
  const t = useTexts('papers');
  return (
    <KeptSheet data={data} confidentiality={t('recovery.confidential')} title={t('recovery.title')}>
      <p>{t('recovery.what')}</p>
      <p>
        <b>{t('recovery.danger')}</b>
      </p>
      <div className="paper-key">
        {data.groups.map((group, index) => (
          // Two groups may be the same; their places are not.
          <span key={`${index}-${group}`}>
            <small>{index + 1}</small>
            {group}
          </span>
        ))}
      </div>
      <div className="paper-qr">
        <QrCode text={data.key} label={t('recovery.qr')} />
        <div>
          <p>{t('recovery.how')}</p>
          <p>{t('recovery.reading')}</p>
        </div>
      </div>
      <p>
        {t('recovery.signing')} <b className="paper-fingerprint">{data.fingerprint}</b>. {t('recovery.signingWhy')}
      </p>
      <p>{t('recovery.where')}</p>
      <p>{t('recovery.lost')}</p>
      <Blanks labels={BLANKS.map((blank) => t(`recovery.${blank}`))} />
    </KeptSheet>
  );
}

import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import type { RecoverySheetData } from '#shared/papers/paper.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { Sheet } from './PaperPage.tsx';
import { QrCode } from './QrCode.tsx';

/** The sheet that opens the register when every password is forgotten. Whoever reads it must understand it unprepared. */
export function RecoverySheet({ data }: { data: RecoverySheetData }) {
  const t = useTexts('papers');
  const date = formatLongDate(data.printedOn as DateOnly, useLanguage());
  return (
    <Sheet format="portrait" isDemonstration={false} number={1} total={1} confidentiality={t('recovery.confidential')}>
      <div className="paper-recovery">
        <p>
          <b>{data.centreName}</b>
        </p>
        <p>{date}</p>
        <h1>{t('recovery.title')}</h1>
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
        <div className="paper-kept">
          <span>{t('recovery.keptAt')}</span>
          <span className="paper-line" />
          <span>{t('recovery.keptBy')}</span>
          <span className="paper-line" />
          <span>{t('recovery.handedOver')}</span>
          <span className="paper-line" />
        </div>
      </div>
    </Sheet>
  );
}

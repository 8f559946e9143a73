import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { numberText } from '#renderer/text/numbers.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FactGroup, Facts } from '#renderer/ui/FactGroup.tsx';
import type { BackupContents, CountedKind } from '#shared/backup/copy.ts';
import { SignatureNote } from './SignatureNote.tsx';
import { kindsText, momentText } from './words.ts';

const isBesides = ({ kind }: { readonly kind: CountedKind }) => kind !== 'families' && kind !== 'persons';

interface CopyContentsProps {
  readonly contents: BackupContents;
  /** Counts of all kinds, where no table beside tells them. */
  readonly withKinds?: boolean;
}

/** What a copy holds, before anything is restored from it. */
export function CopyContents({ contents, withKinds = false }: CopyContentsProps) {
  const t = useTexts('backup');
  const language = useLanguage();
  const moment = (atMs: number | null) => (atMs === null ? null : momentText(atMs, language));
  const others = withKinds ? kindsText(t, contents.kinds.filter(isBesides), language) : '';
  return (
    <>
      <FactGroup title={t('restore.contents.title')}>
        <Facts
          facts={[
            { label: t('restore.contents.centre'), value: contents.centreName },
            { label: t('restore.contents.made'), value: moment(contents.madeAtMs) },
            { label: t('restore.contents.number'), value: contents.number },
            { label: t('restore.contents.lastChange'), value: moment(contents.lastChangeAtMs) },
            { label: t('restore.contents.families'), value: numberText(contents.families, language) },
            { label: t('restore.contents.persons'), value: numberText(contents.persons, language) },
            { label: t('restore.contents.head'), value: contents.headName },
          ]}
        />
      </FactGroup>
      {others !== '' && <p>{t('restore.contents.also', { list: others })}</p>}
      {contents.isDemonstration && <Banner>{t('restore.contents.demonstration')}</Banner>}
      <SignatureNote signature={contents.signature} />
    </>
  );
}

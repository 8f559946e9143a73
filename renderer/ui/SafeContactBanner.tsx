import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { useTexts } from '#renderer/text/i18n.ts';
import { maskPhone } from '#shared/vocabulary/phones.ts';
import { Banner } from './Banner.tsx';
import classes from './SafeContact.module.css';

/** What a safe-contact sheet says, as far as it may be read over somebody's shoulder. */
export interface SafeContactWords {
  readonly mayCall: 'yes' | 'asAgreed' | 'no';
  readonly callTo: string | null;
  readonly callWhen: string | null;
  readonly callFrom: string | null;
  readonly hasCodeWord: boolean;
  readonly noLetters: boolean;
  readonly keepFrom: string | null;
  readonly note: string | null;
}

export interface SafeContactBannerProps {
  readonly sheet: SafeContactWords;
  /** Whose sheet it is, where it does not stand on their own page. */
  readonly name?: string;
}

/** How a person may be reached without harm: stands wherever their phone or address is shown. */
export function SafeContactBanner({ sheet, name }: SafeContactBannerProps) {
  const t = useTexts('people');
  const { mayCall, callTo, callWhen, callFrom, hasCodeWord, noLetters, keepFrom, note } = sheet;
  const agreed = [
    callTo && t('safeContact.banner.only', { phone: maskPhone(callTo) }),
    callWhen,
    callFrom && t('safeContact.banner.from', { phone: callFrom }),
    hasCodeWord && t('safeContact.banner.codeWord'),
  ].filter(Boolean);
  const sentences = [
    agreed.length > 0 && `${sentence(agreed.join(', '))}.`,
    noLetters && t('safeContact.banner.noLetters'),
    keepFrom && t('safeContact.banner.keepFrom', { who: keepFrom }),
    note,
  ].filter(Boolean);
  const title = t('safeContact.title');
  return (
    <Banner
      tone="attention"
      title={name === undefined ? title : `${title}: ${name}`}
      icon={mayCall === 'yes' ? <IconPhone size={20} /> : <IconPhoneOff size={20} />}
    >
      <strong className={classes.answer}>{t(`safeContact.banner.${mayCall}`)}</strong> {sentences.join(' ')}
    </Banner>
  );
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

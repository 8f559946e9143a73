import type { ReactNode } from 'react';
import { useLanguage } from '#renderer/text/i18n.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { Sheet } from './PaperPage.tsx';

interface KeptSheetProps {
  readonly data: { readonly centreName: string; readonly printedOn: string };
  readonly confidentiality: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One page for the safe or the pocket: whose it is, since when, and what it is. */
export function KeptSheet({ data, confidentiality, title, children }: KeptSheetProps) {
  const date = formatLongDate(data.printedOn as DateOnly, useLanguage());
  return (
    <Sheet format="portrait" isDemonstration={false} number={1} total={1} confidentiality={confidentiality}>
      <div className="paper-recovery">
        <p>
          <b>{data.centreName}</b>
        </p>
        <p>{date}</p>
        <h1>{title}</h1>
        {children}
      </div>
    </Sheet>
  );
}

/** Lines to be filled in by hand, each with what belongs there. */
export function Blanks({ labels }: { readonly labels: readonly string[] }) {
  return (
    <div className="paper-kept">
      {labels.flatMap((label) => [
        <span key={label}>{label}</span>,
        <span key={`${label} line`} className="paper-line" />,
      ])}
    </div>
  );
}

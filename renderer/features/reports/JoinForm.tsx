import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import type { Report } from '#shared/reports/reports.ts';
import type { SearchResult } from '#shared/search/search.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import classes from './Reports.module.css';
import { useFoundPeople, useReportChanges } from './reports.api.ts';

interface Known {
  readonly familyId: FamilyId;
  readonly code: string;
  readonly words: string;
}

/** Families behind the hits of the search, each once. */
function familiesIn({ people, families }: SearchResult): Known[] {
  const known = new Map<string, Known>();
  for (const { familyId, code, name, settlementName } of [...people, ...families]) {
    if (known.has(familyId)) continue;
    const words = [name === null ? null : fullName(name), settlementName].filter(Boolean).join(', ');
    known.set(familyId, { familyId, code, words });
  }
  return [...known.values()];
}

/** Looks for the family that the report is about, beginning with the words of the report, and joins it. */
export function JoinForm({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useTexts('reports');
  const { join } = useReportChanges();
  const [text, setText] = useState(report.about.split(/[,;(]/)[0] ?? '');
  const found = useFoundPeople(text.trim());
  const families = found.data === undefined ? [] : familiesIn(found.data);
  const take = async ({ familyId, code }: Known) => {
    const done = await join.run({ id: report.id, version: report.version, familyId });
    if (done === undefined) return;
    notify({ text: t('joined', { code }) });
    onClose();
  };
  return (
    <section className={classes.act} aria-label={t('join.form')}>
      <TextInput
        label={t('join.search')}
        value={text}
        autoFocus
        autoComplete="off"
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <FailureMessage of={join.failure ?? found.error} />
      {found.data !== undefined && families.length === 0 && <p className={classes.quiet}>{t('join.none')}</p>}
      {families.length > 0 && (
        <ul className={classes.hits}>
          {families.map((known) => (
            <li key={known.familyId}>
              <span>
                {known.code} {known.words}
              </span>
              <Button
                variant="default"
                size="compact-md"
                loading={join.isRunning}
                aria-label={t('join.chooseOf', { code: known.code })}
                onClick={() => void take(known)}
              >
                {t('join.choose')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button variant="default" onClick={onClose}>
          {t('join.close')}
        </Button>
      </div>
    </section>
  );
}

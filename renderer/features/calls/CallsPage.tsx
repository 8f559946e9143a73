import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { GroupsTabs } from '#renderer/ui/GroupsTabs.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { CellNote } from '#renderer/ui/PlainTable.tsx';
import { RecordsPage } from '#renderer/ui/RecordsPage.tsx';
import { StatusDot, type Tone } from '#renderer/ui/StatusDot.tsx';
import type { Call } from '#shared/calls/calls.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { CallForm } from './CallForm.tsx';
import { useCalls, useGroupNotes } from './calls.api.ts';
import { JoinForm } from './JoinForm.tsx';
import { NotesForm } from './NotesForm.tsx';

const TONES: Readonly<Record<Call['outcome'], Tone>> = {
  talked: 'quiet',
  arranged: 'attention',
  met: 'good',
  notCome: 'quiet',
  joined: 'good',
};

/** The telephone journal: who called, what was agreed, and the first meeting that comes of it. */
export function CallsPage() {
  const t = useTexts('calls');
  const language = useLanguage();
  const calls = useCalls();
  const notes = useGroupNotes().data;
  const mayChange = useMay('groups.change');
  const [joining, setJoining] = useState<Call | null>(null);
  const [isSettingLine, setIsSettingLine] = useState(false);
  const [today] = useState(() => todayIn(new Date()));
  const nameOf = (call: Call) => call.alias ?? t('noName');
  const cells = (call: Call) => (
    <>
      <td>
        {formatShortDate(call.calledOn, language)}
        {call.calledAt !== null && <CellNote>{call.calledAt}</CellNote>}
      </td>
      <th scope="row">
        {nameOf(call)}
        {call.contact !== null && <CellNote>{call.contact}</CellNote>}
      </th>
      <td>
        {call.need ?? '—'}
        {call.agreed !== null && <CellNote>{call.agreed}</CellNote>}
      </td>
      <td>
        {call.firstOn === null
          ? '—'
          : [formatShortDate(call.firstOn, language), call.firstAt].filter(Boolean).join(', ')}
        {[call.firstWith, call.firstWhere, call.safeWay].filter(Boolean).map((words) => (
          <CellNote key={words}>{words}</CellNote>
        ))}
      </td>
      <td>
        <StatusDot tone={TONES[call.outcome]} label={t(`outcomes.${call.outcome}`)} />
        {call.groupName !== null && <CellNote>{call.groupName}</CellNote>}
        {call.outcome === 'arranged' && call.firstOn !== null && call.firstOn < today && (
          <CellNote>{t('unwritten')}</CellNote>
        )}
      </td>
    </>
  );
  const line = (
    <>
      <GroupsTabs current="/groups/calls" />
      {notes !== undefined && (
        <Banner
          action={
            mayChange &&
            !isSettingLine && (
              <Button variant="subtle" size="compact-sm" onClick={() => setIsSettingLine(true)}>
                {t('changeLine')}
              </Button>
            )
          }
        >
          {notes.line ?? t('noLine')}
        </Banner>
      )}
      {notes !== undefined && isSettingLine && <NotesForm notes={notes} onClose={() => setIsSettingLine(false)} />}
      {joining !== null && <JoinForm call={joining} onClose={() => setJoining(null)} />}
    </>
  );
  return (
    <RecordsPage
      title={t('title')}
      above={line}
      read={calls}
      records={calls.data?.calls}
      total={calls.data?.total}
      words={{ add: t('add'), none: t('none'), noneTodo: t('noneTodo'), change: t('change') }}
      heads={[t('columns.called'), t('columns.who'), t('columns.need'), t('columns.first'), t('fields.outcome')]}
      cells={cells}
      nameOf={nameOf}
      mayAdd={mayChange}
      form={(call, onClose) => <CallForm call={call} onClose={onClose} />}
      acts={(call) =>
        mayChange &&
        call.outcome !== 'joined' && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('joinOf', { name: nameOf(call) })}
            onClick={() => setJoining(call)}
          >
            {t('toGroup')}
          </Button>
        )
      }
    />
  );
}

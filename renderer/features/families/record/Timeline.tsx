import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import type { CaseDocument } from '#shared/case-documents/case-documents.ts';
import type { Address } from '#shared/families/addresses.ts';
import type { DatedFactor, Family } from '#shared/families/families.ts';
import type { Visit } from '#shared/visits/visits.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { useDocuments } from '../documents.api.ts';
import { useGivenTo } from '../given.api.ts';
import { useReportsOf } from '../reports.api.ts';
import { useVisits } from '../visits.api.ts';
import { factorWord, settlementText } from '../words.ts';
import classes from './record.module.css';
import type { RecordWords } from './record-words.ts';
import { type Happening, timelineOf } from './timeline.ts';
import { useRecordWords } from './use-record-words.ts';

const FIRST_SHOWN = 12;

/** What happened to the family and was done with it, the newest first. */
export function Timeline({ family }: { family: Family }) {
  const t = useTexts('families');
  const words = useRecordWords();
  const [isWhole, setIsWhole] = useState(false);
  const all = timelineOf(family, {
    visits: useVisits(family.id).data ?? [],
    given: useGivenTo(family.id).data ?? [],
    reports: useReportsOf(family.id).data ?? [],
    documents: useDocuments(family.id).data?.documents ?? [],
  });
  const entries = isWhole ? all : all.slice(0, FIRST_SHOWN);
  return (
    <FactGroup title={t('groups.timeline')}>
      {entries.length === 0 && <div className={classes.quiet}>{t('timeline.none')}</div>}
      <ol className={classes.timeline}>
        {entries.map(({ on, happening }, place) => {
          const { title, lines, who } = told(happening, words);
          return (
            // Entries have no ids of their own: numbered from the oldest, which stay where they are.
            <li key={`${all.length - place}`}>
              <b>{formatShortDate(on, words.language)}</b> {title}
              {lines.map((line) => (
                <div key={line} className={classes.quiet}>
                  {line}
                </div>
              ))}
              {who !== null && <div className={classes.who}>{who}</div>}
            </li>
          );
        })}
      </ol>
      {entries.length < all.length && (
        <Button variant="subtle" size="compact-md" onClick={() => setIsWhole(true)}>
          {t('timeline.all', { count: all.length })}
        </Button>
      )}
    </FactGroup>
  );
}

interface Told {
  readonly title: string;
  readonly lines: readonly string[];
  readonly who: string | null;
}

const only = (title: string, ...lines: (string | null)[]): Told => ({
  title,
  lines: lines.filter((line) => line !== null),
  who: null,
});

function told(happening: Happening, words: RecordWords): Told {
  const { t, closingReasons } = words;
  switch (happening.kind) {
    case 'takenOn':
    case 'returned':
    case 'step': {
      const { stage, reason, document, userName } = happening.step;
      const stageWord = t(`stages.${stage}`);
      if (happening.kind === 'step')
        return { ...only(t('timeline.step', { stage: stageWord }), reason, document), who: userName };
      return {
        ...only(t(`timeline.${happening.kind}`), t('timeline.atStage', { stage: stageWord }), document),
        who: userName,
      };
    }
    case 'closed': {
      const { reason, document, userName } = happening.step;
      const ground = reason === null ? null : closingReasons.labelOf(reason);
      return { ...only(t('timeline.closed'), ground, happening.result, document), who: userName };
    }
    case 'moved': {
      const title = happening.address.kind === 'actual' ? t('timeline.moved') : t('timeline.registered');
      return only(title, placeText(happening.address, words));
    }
    case 'workerCame':
    case 'workerLeft':
      return only(t(`timeline.${happening.kind}`, { worker: happening.worker }));
    case 'circumstances':
      return only(t('timeline.circumstances'), ...circumstancesLines(happening, words));
    case 'visit':
      return visitTold(happening.visit, words);
    case 'given': {
      const { service, note, userName } = happening.given;
      return { ...only(words.socialServices.labelOf(service), note), who: userName };
    }
    case 'document':
      return documentTold(happening.document, words);
    case 'report':
      return only(t('reports:number', { number: happening.report.number }));
    case 'memberCame':
    case 'memberLeft': {
      const { member } = happening;
      const name = fullName(member.name) || member.alias || t('members.nameless');
      const reason =
        happening.kind === 'memberLeft' && member.endReason !== null
          ? words.endReasons.labelOf(member.endReason)
          : null;
      return only(t(`timeline.${happening.kind}`, { name }), reason);
    }
  }
}

/** «відвідування вдома», «телефонна розмова: не застали». */
function visitTold({ kind, outcome, note, userName }: Visit, { t, visitKinds }: RecordWords): Told {
  const what = visitKinds.labelOf(kind);
  const title = outcome === 'done' ? what : `${what}: ${t(`visits:outcomes.${outcome}`)}`;
  return { ...only(title, note), who: userName };
}

/** «Індивідуальний план № 2» */
function documentTold({ kind, number, userName }: CaseDocument, { t }: RecordWords): Told {
  const name = t(`documents:kinds.${kind}`);
  return { ...only(number === null ? name : t('documents:numbered', { kind: name, number })), who: userName };
}

function circumstancesLines(
  { began, ended }: { began: readonly DatedFactor[]; ended: readonly DatedFactor[] },
  words: RecordWords,
): (string | null)[] {
  const { t } = words;
  const list = (factors: readonly DatedFactor[]) => factors.map(({ factor }) => factorWord(words, factor)).join(', ');
  return [
    began.length > 0 ? t('timeline.began', { factors: list(began) }) : null,
    ended.length > 0 ? t('timeline.ended', { factors: list(ended) }) : null,
  ];
}

/** «с. Рудня, Овруцька громада»; the street stays with the address itself. */
function placeText(address: Address, { t }: RecordWords): string | null {
  const { settlementName, settlementLevel, communityName, noFixedAddress } = address;
  if (noFixedAddress) return t('address.noFixedAddress');
  const settlement =
    settlementName === null ? null : settlementText(t, { name: settlementName, level: settlementLevel });
  const community = communityName === null ? null : t('place.community', { name: communityName });
  return [settlement, community].filter(Boolean).join(', ') || null;
}

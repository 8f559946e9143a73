import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import type { FamilyHit, HitReason, PersonHit, PlaceHit, RecordHit } from '#shared/search/search.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import type { Option } from './options.ts';
import classes from './SearchPalette.module.css';
import { bornLine, placeLine } from './words.ts';

/** One hit: who or what, where, and why it is here where that cannot be seen. */
export function HitLine({ option }: { option: Option }) {
  switch (option.kind) {
    case 'person':
      return <PersonLine hit={option.hit} />;
    case 'family':
      return <FamilyLine hit={option.hit} />;
    case 'place':
      return <PlaceLine hit={option.hit} />;
    case 'groups':
    case 'training':
      return <RecordLine hit={option.hit} />;
  }
}

interface LineProps {
  readonly title: string;
  readonly facts: readonly (string | undefined)[];
  readonly why: string;
}

function Line({ title, facts, why }: LineProps) {
  return (
    <>
      <div className={classes.who}>
        <div className={classes.title}>{title}</div>
        <div className={classes.quiet}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      {why !== '' && <div className={classes.why}>{why}</div>}
    </>
  );
}

function PersonLine({ hit }: { hit: PersonHit }) {
  const t = useTexts('search');
  const language = useLanguage();
  const [today] = useState(() => todayIn(new Date()));
  const title = hit.name === null ? t('codeOnly') : fullName(hit.name) || hit.alias || t('nameless');
  const facts = [
    bornLine(t, hit, { today, language }),
    placeLine(t, hit),
    hit.code,
    hit.hasLeft ? t('hasLeft') : undefined,
    hit.stage === 'closed' ? t('families:stages.closed') : undefined,
  ];
  return <Line title={title} facts={facts} why={whyText(t, hit.reasons)} />;
}

/** «варіант імені · одна літера»: each reason once. */
function whyText(t: ReturnType<typeof useTexts<'search'>>, reasons: readonly HitReason[]): string {
  const words = reasons.map(({ kind, word }) =>
    kind === 'former' && word !== '' ? t('reasons.formerName', { name: word }) : t(`reasons.${kind}`),
  );
  return [...new Set(words)].join(' · ');
}

function FamilyLine({ hit }: { hit: FamilyHit }) {
  const t = useTexts('search');
  const facts = [
    placeLine(t, hit),
    hit.why === 'street' ? (hit.street ?? undefined) : undefined,
    hit.stage === null ? undefined : t(`families:stages.${hit.stage}`),
  ];
  const name = hit.name === null ? '' : fullName(hit.name);
  return <Line title={[hit.code, name].filter(Boolean).join(' · ')} facts={facts} why={t(`reasons.${hit.why}`)} />;
}

function PlaceLine({ hit }: { hit: PlaceHit }) {
  const t = useTexts('search');
  const why = hit.matchedName === null ? '' : t('reasons.otherPlaceName', { name: hit.matchedName });
  const title = placeLine(t, { settlementName: hit.name, settlementLevel: hit.level }) ?? hit.name;
  return <Line title={title} facts={[t('ofCommunity', { name: hit.communityName }), t('showsList')]} why={why} />;
}

function RecordLine({ hit }: { hit: RecordHit }) {
  const t = useTexts('search');
  const facts = [
    t(`records.${hit.kind}`),
    hit.within === null ? undefined : t('common:quoted', { text: hit.within }),
    hit.communityName === null ? undefined : t('ofCommunity', { name: hit.communityName }),
    hit.isOver && hit.kind !== 'cohort' ? t(`over.${hit.kind}`) : undefined,
  ];
  return <Line title={hit.name} facts={facts} why={whyText(t, hit.reasons)} />;
}

import type { Texts } from '#renderer/text/i18n.ts';
import { type GroupChange, MeetingState, STATUSES, STEPS } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { Mark } from '#shared/vocabulary/marks.ts';

/** All that is needed to say what was changed of a group. */
export interface HistoryWords {
  readonly t: Texts<'groups'>;
  readonly language: Language;
  /** Of a shipped format; one of the centre's own is named already. */
  readonly formatName: (format: string) => string;
}

type Label = (t: Texts<'groups'>) => string;
type Says = (words: HistoryWords, value: string) => string;

const asTyped: Says = (_, value) => value;
const date: Says = ({ language }, value) => {
  const day = DateOnly.safeParse(value).data;
  return day === undefined ? value : formatShortDate(day, language);
};
const yesOrNo: Says = ({ t }, value) => t(value === '1' ? 'history.yes' : 'history.no');
/** «["work"]» */
const several =
  (known: readonly string[], label: (words: HistoryWords, code: string) => string): Says =>
  (words, value) =>
    known
      .filter((code) => (JSON.parse(value) as string[]).includes(code))
      .map((code) => label(words, code))
      .join(', ') || '—';

/** Of each field that history keeps: its label, and how its values are said; null where only the change is told. */
const FIELDS: Readonly<Record<string, readonly [Label, Says | null]>> = {
  name: [(t) => t('fields.name'), asTyped],
  format: [(t) => t('fields.format'), ({ formatName }, value) => formatName(value)],
  community_code: [(t) => t('fields.community'), asTyped],
  place: [(t) => t('fields.place'), asTyped],
  minutes: [(t) => t('fields.minutes'), asTyped],
  least: [(t) => t('fields.least'), asTyped],
  most: [(t) => t('fields.most'), asTyped],
  leader_n: [(t) => t('fields.leader'), asTyped],
  co_leader_n: [(t) => t('fields.coLeader'), asTyped],
  ended_on: [(t) => t('history.ended'), date],
  projects: [(t) => t('funding'), null],
  joined_on: [(t) => t('woman.joinedOn'), date],
  left_on: [(t) => t('woman.leftOn'), date],
  left_reason: [(t) => t('woman.leftReason'), asTyped],
  on_miss: [(t) => t('woman.onMiss'), null],
  age: [(t) => t('woman.age'), asTyped],
  // texts: groups:statuses. groups:steps.
  statuses: [
    (t) => t('woman.statuses'),
    several(STATUSES, ({ t }, code) => t(`statuses.${code as (typeof STATUSES)[number]}`)),
  ],
  consent: [(t) => t('woman.consent'), asTyped],
  steps: [(t) => t('woman.steps'), several(STEPS, ({ t }, code) => t(`steps.${code as (typeof STEPS)[number]}`))],
  on_date: [(t) => t('meeting.on'), date],
  at_time: [(t) => t('meeting.at'), asTyped],
  state: [
    (t) => t('meeting.state'),
    ({ t }, value) => {
      const state = MeetingState.safeParse(value).data;
      return state === undefined ? value : t(`states.${state}`);
    },
  ],
  is_online: [(t) => t('history.online'), yesOrNo],
  theme: [(t) => t('meeting.theme'), asTyped],
  reason: [(t) => t('meeting.reason'), asTyped],
  guests: [(t) => t('meeting.guests'), asTyped],
  children: [(t) => t('meeting.children'), asTyped],
  log: [(t) => t('meeting.log'), asTyped],
  was_one_to_one: [(t) => t('meeting.wasOneToOne'), yesOrNo],
  needs_supervision: [(t) => t('meeting.needsSupervision'), yesOrNo],
  block: [(t) => t('meeting.block'), asTyped],
  covered: [(t) => t('meeting.covered'), asTyped],
  next_theme: [(t) => t('meeting.nextTheme'), asTyped],
  group_n: [(t) => t('history.group'), asTyped],
  mark: [
    (t) => t('attendance'),
    ({ t }, value) => {
      const mark = Mark.safeParse(value).data;
      return mark === undefined ? value : t(`markWords.${mark}`);
    },
  ],
};

/** «Зустріч 12.11.2026 · Оля · Відвідування: була → запізнилася» */
export function changeText(words: HistoryWords, { on, whom, field, oldValue, newValue, about }: GroupChange): string {
  const { t, language } = words;
  const [label, says] = FIELDS[field] ?? [() => field, asTyped];
  const value = (kept: string | null) => (kept === null || says === null ? '—' : says(words, kept));
  // Who stands in is another field of a meeting than who leads the group.
  const standIn = { leader_n: t('meeting.ledBy'), co_leader_n: t('meeting.coLedBy') }[field];
  const name = about === 'meeting' && standIn !== undefined ? standIn : label(t);
  const head = [on === null ? null : t('history.meeting', { date: formatShortDate(on, language) }), whom, name];
  const what = head.filter((part) => part !== null).join(' · ');
  return says === null ? what : `${what}: ${value(oldValue)} → ${value(newValue)}`;
}

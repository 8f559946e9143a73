import { Select } from '@mantine/core';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { STAGES } from '#shared/families/families.ts';
import { NAME_DISPLAYS, type NameDisplay } from '#shared/families/family-list.ts';
import { LIST_PERIODS, type ListPeriod } from '#shared/own-lists/list-period.ts';
import {
  DAY_OF_LIST,
  LISTS_OF,
  type ListDefinition,
  type ListSourceName,
  NARROWED_LISTS,
} from '#shared/own-lists/own-lists.ts';
import type { ListSourceWords } from '#shared/papers/orders.ts';
import { must } from '#shared/vocabulary/must.ts';
import { ColumnOrder } from './ColumnOrder.tsx';
import { useCommunitiesOfLists, useListSources } from './own-lists.api.ts';

type Fields = DraftFields<ListDefinition>;

/** Everything that makes a list, from what it is over to what is summed up. */
export function BuilderFields(fields: Fields) {
  const { draft, onChange, errorOf } = fields;
  const t = useTexts('papers');
  const sources = useListSources(useLanguage()).data ?? [];
  const source = sources.find((one) => one.source === draft.source);
  if (source === undefined) return null;
  return (
    <>
      <TextField
        id="title"
        label={t('ownLists.fields.title')}
        help={t('ownLists.fields.titleHelp')}
        value={draft.title}
        maxLength={120}
        error={errorOf('title')}
        onChange={(title) => onChange({ ...draft, title })}
      />
      <ChoiceField<ListSourceName>
        id="source"
        label={t('ownLists.fields.source')}
        choices={sources.map(({ source: value, title }) => ({ value, label: title, group: t(sectionOf(value)) }))}
        value={draft.source}
        onChange={(chosen) => chosen !== null && onChange(over(sources, draft, chosen))}
      />
      <ColumnOrder
        columns={source.columns}
        chosen={draft.columns}
        error={errorOf('columns')}
        onChange={(columns) => onChange({ ...draft, columns })}
      />
      <Arranging {...fields} source={source} />
      {NARROWED_LISTS.has(draft.source) && <Narrowing {...fields} />}
      {DAY_OF_LIST[draft.source] !== undefined && (
        <ChoiceField<ListPeriod>
          id="period"
          label={t('ownLists.fields.period')}
          choices={LIST_PERIODS.map((value) => ({ value, label: t(`ownLists.periods.${value}`) }))}
          value={draft.period}
          onChange={(period) => period !== null && onChange({ ...draft, period })}
        />
      )}
      <Looks {...fields} source={source} />
    </>
  );
}

const SECTIONS = Object.keys(LISTS_OF) as (keyof typeof LISTS_OF)[];

/** The words of the section that a list is of. */
function sectionOf(source: ListSourceName) {
  const section = SECTIONS.find((one) => (LISTS_OF[one] as readonly ListSourceName[]).includes(source));
  return `app:sections.${must(section, 'a section of every list')}` as const;
}

/** Another list has other columns: all of them stand in it until some are taken away. */
export function over(
  sources: readonly ListSourceWords[],
  draft: ListDefinition,
  source: ListSourceName,
): ListDefinition {
  const columns = sources.find((one) => one.source === source)?.columns ?? [];
  return {
    ...draft,
    source,
    columns: columns.map(({ key }) => key),
    groupBy: null,
    sort: [],
    totals: [],
    period: 'all',
  };
}

/** Groups, order and sums. */
function Arranging({ draft, onChange, source }: Fields & { source: ListSourceWords }) {
  const t = useTexts('papers');
  const columns = source.columns.map(({ key, head }) => ({ value: key, label: head }));
  const numbers = source.columns.filter(({ type }) => type === 'number');
  const [first] = draft.sort;
  return (
    <>
      <Select
        {...wording({ id: 'groupBy', label: t('ownLists.fields.groupBy'), optional: true })}
        data={columns}
        value={draft.groupBy}
        clearable
        onChange={(groupBy) => onChange({ ...draft, groupBy })}
      />
      <Select
        {...wording({ id: 'sort', label: t('ownLists.fields.sort'), optional: true })}
        data={columns}
        value={first?.column ?? null}
        clearable
        onChange={(column) =>
          onChange({ ...draft, sort: column === null ? [] : [{ column, isDescending: first?.isDescending ?? false }] })
        }
      />
      {first !== undefined && (
        <ChoiceField<'up' | 'down'>
          id="direction"
          label={t('ownLists.fields.direction')}
          choices={[
            { value: 'up', label: t('ownLists.fields.up') },
            { value: 'down', label: t('ownLists.fields.down') },
          ]}
          value={first.isDescending ? 'down' : 'up'}
          onChange={(way) => onChange({ ...draft, sort: [{ ...first, isDescending: way === 'down' }] })}
        />
      )}
      {numbers.length > 0 && (
        <MultiChoice
          id="totals"
          label={t('ownLists.fields.totals')}
          optional
          choices={numbers.map(({ key, head }) => ({ value: key, label: head }))}
          value={draft.totals}
          onChange={(totals) => onChange({ ...draft, totals: [...totals] })}
        />
      )}
    </>
  );
}

/** Which families. */
function Narrowing({ draft, onChange }: Fields) {
  const t = useTexts('papers');
  const communities = useCommunitiesOfLists().data ?? [];
  const narrow = (filter: Partial<ListDefinition['filter']>) =>
    onChange({ ...draft, filter: { ...draft.filter, ...filter } });
  return (
    <>
      <MultiChoice
        id="communities"
        label={t('ownLists.fields.communities')}
        help={t('ownLists.fields.none')}
        optional
        choices={communities.map(({ code, name }) => ({ value: code, label: name }))}
        value={draft.filter.communityCodes}
        onChange={(communityCodes) => narrow({ communityCodes: [...communityCodes] })}
      />
      <MultiChoice
        id="stages"
        label={t('ownLists.fields.stages')}
        help={t('ownLists.fields.none')}
        optional
        choices={STAGES.map((value) => ({ value, label: t(`families:stages.${value}`) }))}
        value={draft.filter.stages}
        onChange={(stages) => narrow({ stages: [...stages] })}
      />
    </>
  );
}

/** How much of a name, and which way the sheet lies. */
function Looks({ draft, onChange, source }: Fields & { source: ListSourceWords }) {
  const t = useTexts('papers');
  const names = { codes: t('preview.codes'), initials: t('preview.initials'), names: t('preview.full') };
  return (
    <>
      {source.hasNames && (
        <ChoiceField<NameDisplay>
          id="names"
          label={t('preview.names')}
          choices={NAME_DISPLAYS.map((value) => ({ value, label: names[value] }))}
          value={draft.names}
          onChange={(chosen) => chosen !== null && onChange({ ...draft, names: chosen })}
        />
      )}
      <ChoiceField<'landscape' | 'portrait'>
        id="orientation"
        label={t('ownLists.fields.orientation')}
        choices={[
          { value: 'landscape', label: t('ownLists.fields.landscape') },
          { value: 'portrait', label: t('ownLists.fields.portrait') },
        ]}
        value={draft.isLandscape ? 'landscape' : 'portrait'}
        onChange={(way) => onChange({ ...draft, isLandscape: way === 'landscape' })}
      />
    </>
  );
}

import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { Choice } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { enterTakesShown } from '#renderer/ui/enter-takes-shown.ts';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import { fieldIssueText } from '#renderer/ui/failure-text.ts';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import type { FamilyFilter } from '#shared/families/family-list.ts';
import { LEVELS, STAGES } from '#shared/families/known.ts';
import { type DateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { useFoundSettlements, useWorkers } from './families.api.ts';
import classes from './family-form.module.css';
import type { FilterWords } from './filter-words.ts';
import type { FilterPart } from './list-state.ts';
import { settlementOptions } from './place-options.ts';
import { takeFirst } from './take-first.ts';
import { useVocabulary } from './vocabularies.api.ts';

export interface FilterChoicesProps {
  filter: FamilyFilter;
  words: FilterWords;
  onFilter: (filter: FamilyFilter) => void;
}

type ListedPart = Exclude<FilterPart, 'settlementCodes' | 'registered' | 'contact'>;

/** What can be chosen in one part of the filter; the list follows at once. */
export function FilterChoices({ part, ...props }: FilterChoicesProps & { part: FilterPart }) {
  switch (part) {
    case 'settlementCodes':
      return <SettlementChoices {...props} />;
    case 'registered':
      return <RegisteredBetween {...props} />;
    case 'contact':
      return <NoContactSince {...props} />;
    default:
      return <ListedChoices part={part} {...props} />;
  }
}

function useChoices(part: ListedPart, { t, communities }: FilterWords): readonly Choice<string>[] {
  const workers = useWorkers();
  const tags = useVocabulary('tags');
  const factors = useVocabulary('factors');
  switch (part) {
    case 'communityCodes':
      return communities.map(({ code, name, aliases }) => ({
        value: code,
        label: name,
        note: aliases.length > 0 ? aliases.join(', ') : undefined,
      }));
    case 'stages':
      return STAGES.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }));
    case 'levels':
      return LEVELS.map((level) => ({ value: level, label: t(`levels.${level}`) }));
    case 'factors':
      return factors.all.map(({ code, shortLabel }) => ({ value: code, label: `${code}. ${shortLabel}` }));
    case 'tags':
      return tags.all.map(({ code, label }) => ({ value: code, label }));
    case 'workers':
      return workers.map((worker) => ({ value: worker, label: worker }));
  }
}

/** The filter with other choices in one part. Factors are numbers in the filter and words of a list here. */
function withChoices(filter: FamilyFilter, part: ListedPart, values: readonly string[]): FamilyFilter {
  return { ...filter, [part]: part === 'factors' ? values.map(Number) : values };
}

function ListedChoices({ part, filter, words, onFilter }: FilterChoicesProps & { part: ListedPart }) {
  const choices = useChoices(part, words);
  return (
    <MultiChoice
      id={`filter-${part}`}
      label={words.t(`filter.${part}`)}
      choices={choices}
      value={filter[part].map(String)}
      onChange={(values) => onFilter(withChoices(filter, part, values))}
    />
  );
}

/** Settlements are too many for a list: they are typed, and those chosen stand below. */
function SettlementChoices({ filter, words, onFilter }: FilterChoicesProps) {
  const t = useTexts('families');
  const [search, setSearch] = useState('');
  const options = settlementOptions(t, useFoundSettlements(search.trim()), false);
  const { settlementCodes } = filter;
  const choose = (code: string | null) => {
    const chosen = options.find(({ value }) => value === code)?.value;
    setSearch('');
    if (chosen === undefined || settlementCodes.includes(chosen)) return;
    onFilter({ ...filter, settlementCodes: [...settlementCodes, chosen] });
  };
  return (
    <>
      <Select
        {...wording({
          id: 'filter-settlementCodes',
          label: t('filter.settlementCodes'),
          help: t('filter.typeSettlement'),
        })}
        data={options}
        value={null}
        searchable
        searchValue={search}
        selectFirstOptionOnChange
        onKeyDownCapture={enterTakesShown}
        openOnFocus={false}
        comboboxProps={{ withinPortal: false }}
        nothingFoundMessage={search.trim() === '' ? t('address.typeName') : t('common:nothingFound')}
        filter={() => options}
        onSearchChange={setSearch}
        onKeyDown={takeFirst(options, search, ({ value }) => choose(value))}
        onChange={choose}
      />
      <div className={`${classes.chips} ${classes.below}`}>
        {settlementCodes.map((code) => (
          <Chip
            key={code}
            label={words.placeName(code)}
            onRemove={() => onFilter({ ...filter, settlementCodes: settlementCodes.filter((other) => other !== code) })}
          />
        ))}
      </div>
    </>
  );
}

/** What was typed of each day; the filter takes only what can be read. */
function RegisteredBetween({ filter, onFilter }: FilterChoicesProps) {
  const t = useTexts('families');
  const [typed, setTyped] = useState<{ from: DateOnly | null | undefined; to: DateOnly | null | undefined }>({
    from: filter.registeredFrom,
    to: filter.registeredTo,
  });
  const isRight = isPeriod(typed.from ?? null, typed.to ?? null);
  const change = (next: typeof typed) => {
    setTyped(next);
    const { from = filter.registeredFrom, to = filter.registeredTo } = next;
    if (isPeriod(from, to)) onFilter({ ...filter, registeredFrom: from, registeredTo: to });
  };
  return (
    <div className={classes.form}>
      <DateField
        id="filter-registeredFrom"
        label={t('filter.registeredFrom')}
        optional
        value={typed.from}
        onChange={(from) => change({ ...typed, from })}
      />
      <DateField
        id="filter-registeredTo"
        label={t('filter.registeredTo')}
        optional
        value={typed.to}
        error={isRight ? undefined : fieldIssueText('before-start')}
        onChange={(to) => change({ ...typed, to })}
      />
    </div>
  );
}

/** A day after which nothing was held with the family. */
function NoContactSince({ filter, onFilter }: FilterChoicesProps) {
  const t = useTexts('families');
  const [typed, setTyped] = useState<DateOnly | null | undefined>(filter.noContactSince);
  return (
    <DateField
      id="filter-noContactSince"
      label={t('filter.noContactSince')}
      help={t('filter.noContactHelp')}
      optional
      value={typed}
      onChange={(day) => {
        setTyped(day);
        if (day !== undefined) onFilter({ ...filter, noContactSince: day });
      }}
    />
  );
}

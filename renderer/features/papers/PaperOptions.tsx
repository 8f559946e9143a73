import { Select } from '@mantine/core';
import { useLocation } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import type { NameDisplay } from '#shared/families/family-list.ts';
import type { OrderOf, PaperOrder } from '#shared/papers/orders.ts';
import type { Carried } from '#shared/papers/paper.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import classes from './PaperOptions.module.css';
import { useCatalogue, useCommunitiesOfPapers } from './papers.api.ts';

interface PaperOptionsProps {
  order: PaperOrder;
  /** What of a person is on the paper; undefined while it is being made. */
  carries: readonly Carried[] | undefined;
  disabled: boolean;
}

/** What can be chosen about a paper, and what personal data it carries. */
export function PaperOptions({ order, carries, disabled }: PaperOptionsProps) {
  const [, navigate] = useLocation();
  const change = (changed: PaperOrder) => navigate(paperPath(changed), { replace: true });
  return (
    <div className={classes.options}>
      {order.subject === 'families' && <FamiliesOptions order={order} disabled={disabled} onChange={change} />}
      {order.subject === 'community' && <CommunityChoice order={order} disabled={disabled} onChange={change} />}
      {order.subject === 'document' && order.paper === 'needs-act' && (
        <ChildChoice order={order} disabled={disabled} onChange={change} />
      )}
      <SizeChoice order={order} disabled={disabled} onChange={change} />
      {carries !== undefined && <CarriedWords carries={carries} />}
    </div>
  );
}

interface ChoiceProps<O extends PaperOrder> {
  order: O;
  disabled: boolean;
  onChange: (order: PaperOrder) => void;
}

function SizeChoice({ order, disabled, onChange }: ChoiceProps<PaperOrder>) {
  const t = useTexts('papers');
  return (
    <ChoiceField<'normal' | 'large'>
      id="paper-size"
      label={t('preview.size')}
      choices={[
        { value: 'normal', label: t('preview.sizes.normal') },
        { value: 'large', label: t('preview.sizes.large') },
      ]}
      value={order.isLarge ? 'large' : 'normal'}
      disabled={disabled}
      onChange={(size) => onChange({ ...order, isLarge: size === 'large' })}
    />
  );
}

/** What a child said is on the paper only when somebody chose so. */
function ChildChoice({ order, disabled, onChange }: ChoiceProps<OrderOf<'document'>>) {
  const t = useTexts('papers');
  return (
    <ChoiceField<'without' | 'with'>
      id="paper-child"
      label={t('documents.withChild')}
      choices={[
        { value: 'without', label: t('documents.without') },
        { value: 'with', label: t('documents.with') },
      ]}
      value={order.withChild ? 'with' : 'without'}
      disabled={disabled}
      onChange={(chosen) => onChange({ ...order, withChild: chosen === 'with' })}
    />
  );
}

/** Which paper of the same families, and how much of a person goes on it: names are a deliberate choice. */
function FamiliesOptions({ order, disabled, onChange }: ChoiceProps<OrderOf<'families'>>) {
  const t = useTexts('papers');
  const papers = (useCatalogue(useLanguage()).data ?? []).filter(({ subject }) => subject === 'families');
  const notes = { codes: t('preview.codesNote'), initials: t('preview.initialsNote'), names: t('preview.namesNote') };
  const choices: { value: NameDisplay; label: string }[] = [
    { value: 'codes', label: t('preview.codes') },
    { value: 'initials', label: t('preview.initials') },
    { value: 'names', label: t('preview.full') },
  ];
  return (
    <>
      <Select
        {...wording({ id: 'paper-kind', label: t('preview.paper'), disabled })}
        data={papers.map(({ paper, title }) => ({ value: paper, label: title }))}
        value={order.paper}
        allowDeselect={false}
        onChange={(paper) => paper !== null && onChange({ ...order, paper })}
      />
      <ChoiceField<NameDisplay>
        id="paper-names"
        label={t('preview.names')}
        help={notes[order.names]}
        choices={choices}
        value={order.names}
        disabled={disabled}
        onChange={(names) => names !== null && onChange({ ...order, names })}
      />
    </>
  );
}

function CommunityChoice({ order, disabled, onChange }: ChoiceProps<OrderOf<'community'>>) {
  const t = useTexts('papers');
  const communities = useCommunitiesOfPapers().data ?? [];
  return (
    <Select
      {...wording({ id: 'paper-community', label: t('preview.community'), optional: true, disabled })}
      data={communities.map(({ code, name }) => ({ value: code, label: name }))}
      value={order.communityCode}
      searchable
      clearable
      nothingFoundMessage={t('common:nothingFound')}
      onChange={(code) => onChange({ ...order, communityCode: code as PlaceCode | null })}
    />
  );
}

/** What of a person is on the paper, in a sentence. */
export function CarriedWords({ carries }: { carries: readonly Carried[] }) {
  const t = useTexts('papers');
  const words = carries.map((one) => t(`carried.${one}`)).join(', ');
  return (
    <p className={classes.carried} role="note">
      {carries.length === 0 ? t('carried.none') : t('carried.these', { words })}
    </p>
  );
}

import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Person, Restoration } from '#shared/people/people.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { formatAmount } from '#shared/vocabulary/money.ts';
import { GroupForm } from './GroupForm.tsx';
import { AskedPapers } from './HiddenFacts.tsx';
import { KindFields } from './KindFields.tsx';
import { usePersonChanges } from './people.api.ts';
import classes from './people.module.css';
import {
  checkRestorations,
  newRestoration,
  type RestorationDraft,
  type RowsDraft,
  restorationsDraft,
} from './person-drafts.ts';
import { RowList } from './RowList.tsx';

const MOST_RESTORATIONS = 30;

export function RestorationsFacts({ restorations }: { restorations: readonly Restoration[] }) {
  const t = useTexts('people');
  if (restorations.length === 0) return <div className={classes.quiet}>{t('hidden.noRestorations')}</div>;
  return (
    <ul className={classes.lines}>
      {restorations.map((restoration, at) => (
        <li key={`${at} ${restoration.kind}`}>
          <RestorationLine restoration={restoration} />
        </li>
      ))}
    </ul>
  );
}

function RestorationLine({ restoration }: { restoration: Restoration }) {
  const t = useTexts('people');
  const language = useLanguage();
  const { kind, title, requestedFrom, requestedOn, obtainedOn, costKopiykas, note } = restoration;
  const more = [
    requestedOn === null
      ? t('restorations.notRequested')
      : t('restorations.requestedLine', { date: formatShortDate(requestedOn, language) }),
    requestedFrom,
    obtainedOn && t('restorations.obtainedLine', { date: formatShortDate(obtainedOn, language) }),
    costKopiykas !== null && t('restorations.costLine', { amount: formatAmount(costKopiykas, language) }),
    note,
  ].filter(Boolean);
  return (
    <>
      <div>{title ?? t(`documentKinds.${kind}`)}</div>
      <div className={classes.small}>{more.join(', ')}</div>
    </>
  );
}

function RestorationsFields({ draft, onChange, errorOf }: DraftFields<RowsDraft<RestorationDraft>>) {
  const t = useTexts('people');
  return (
    <RowList
      id="rows"
      rows={draft.rows}
      most={MOST_RESTORATIONS}
      first="kind"
      words={{
        title: (number) => t('restorations.one', { number }),
        remove: (number) => t('restorations.remove', { number }),
        add: t('restorations.add'),
      }}
      newRow={newRestoration}
      onChange={(rows) => onChange({ rows })}
    >
      {(row, at, set) => <RestorationFields row={row} path={`rows.${at}`} errorOf={errorOf} onChange={set} />}
    </RowList>
  );
}

interface RestorationFieldsProps {
  readonly row: RestorationDraft;
  readonly path: string;
  readonly errorOf: (id: string) => string | undefined;
  readonly onChange: (part: Partial<RestorationDraft>) => void;
}

function RestorationFields({ row, path, errorOf, onChange }: RestorationFieldsProps) {
  const t = useTexts('people');
  const date = (field: 'requestedOn' | 'obtainedOn') => ({
    id: `${path}.${field}`,
    label: t(`restorations.${field}`),
    value: row[field],
    error: errorOf(`${path}.${field}`),
    optional: true,
    onChange: (value: RestorationDraft[typeof field]) => onChange({ [field]: value }),
  });
  const text = (field: 'requestedFrom' | 'cost' | 'note', label: string) => ({
    id: `${path}.${field}`,
    label,
    value: row[field],
    error: errorOf(`${path}.${field}`),
    optional: true,
    maxLength: 300,
    onChange: (value: string) => onChange({ [field]: value }),
  });
  return (
    <>
      <KindFields row={row} path={path} errorOf={errorOf} onChange={onChange} />
      <TextField {...text('requestedFrom', t('restorations.requestedFrom'))} />
      <div className={classes.pair}>
        <DateField {...date('requestedOn')} />
        <DateField {...date('obtainedOn')} />
      </div>
      <TextField {...text('cost', t('restorations.cost'))} width={12} />
      <TextField {...text('note', t('documents.note'))} />
    </>
  );
}

export function RestorationsForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const language = useLanguage();
  const { restorations: command } = usePersonChanges();
  return (
    <AskedPapers person={person}>
      {({ restorations }) => (
        <GroupForm
          group="restorations"
          person={person}
          initial={restorationsDraft(restorations, language)}
          check={checkRestorations}
          command={command}
          save={(target, input) => command.run({ ...target, restorations: input })}
          fields={(fields) => <RestorationsFields {...fields} />}
          onClose={onClose}
        />
      )}
    </AskedPapers>
  );
}

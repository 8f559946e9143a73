import { Button, UnstyledButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { RecordHeader } from '#renderer/ui/RecordHeader.tsx';
import { SafeContactBanner } from '#renderer/ui/SafeContactBanner.tsx';
import type { Person } from '#shared/people/people.ts';
import type { PersonGroup } from '#shared/people/person-forms.ts';
import { mustBeSeen } from '#shared/people/safe-contact.rules.ts';
import { PersonId } from '#shared/vocabulary/ids.ts';
import { AnonymisingForm, AnonymisingLink } from './Anonymising.tsx';
import { DocumentsFacts, DocumentsForm } from './DocumentsGroup.tsx';
import { HiddenFacts } from './HiddenFacts.tsx';
import { HistoryFacts } from './HistoryGroup.tsx';
import { IdentityFacts, IdentityForm } from './IdentityGroup.tsx';
import { PersonalFacts, PersonalForm } from './PersonalGroup.tsx';
import { PhonesFacts, PhonesForm } from './PhonesGroup.tsx';
import { usePerson } from './people.api.ts';
import classes from './people.module.css';
import { RestorationsFacts, RestorationsForm } from './RestorationsGroup.tsx';
import { SafeContactFacts, SafeContactForm } from './SafeContactGroup.tsx';
import { type PeopleTexts, titleOf } from './words.ts';

/** The record of one person, by the id in the address. */
export function PersonPage() {
  const id = PersonId.safeParse(useParams<{ id: string }>().id);
  return (
    <div className={classes.page}>
      {/* Another person is another page: nothing typed for one may be saved to the other. */}
      {id.success ? <PersonRecord key={id.data} id={id.data} /> : <NotThere failure={{ code: 'people/not-found' }} />}
    </div>
  );
}

function NotThere({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  return (
    <>
      <Back />
      <FailureMessage of={failure} onRetry={onRetry} />
    </>
  );
}

function PersonRecord({ id }: { id: PersonId }) {
  const record = usePerson(id);
  if (record.data !== undefined) return <PersonView person={record.data} />;
  if (record.error !== null) return <NotThere failure={record.error} onRetry={() => void record.refetch()} />;
  return <LoadingShape rows={10} />;
}

/** Back to the family that the person was opened from, else to their first family, else to the list. */
function Back({ person }: { person?: Person }) {
  const t = useTexts('people');
  const [, navigate] = useLocation();
  const isFromFamily = (window.history.state as { isFromFamily?: unknown } | null)?.isFromFamily === true;
  const [family] = person?.families ?? [];
  const go = () => {
    if (isFromFamily) return window.history.back();
    navigate(family === undefined ? '/families' : `/families/${family.id}`);
  };
  return (
    <UnstyledButton className={classes.back} onClick={go}>
      ‹ {family === undefined ? t('backToList') : t('backToFamily', { code: family.code })}
    </UnstyledButton>
  );
}

/** What the person agreed to has a page of its own. */
function ConsentsLink({ person }: { person: Person }) {
  const t = useTexts('people');
  return (
    <Button variant="default" component={Link} href={`/people/${person.id}/consents`}>
      {t('consents')}
    </Button>
  );
}

interface GroupParts {
  readonly facts: ReactNode;
  readonly form: (onClose: () => void) => ReactNode;
}

function partsOf(person: Person, t: PeopleTexts): Readonly<Record<PersonGroup, GroupParts>> {
  return {
    identity: {
      facts: <IdentityFacts person={person} />,
      form: (onClose) => <IdentityForm person={person} onClose={onClose} />,
    },
    personal: {
      facts: <PersonalFacts person={person} />,
      form: (onClose) => <PersonalForm person={person} onClose={onClose} />,
    },
    phones: {
      facts: <PhonesFacts person={person} />,
      form: (onClose) => <PhonesForm person={person} onClose={onClose} />,
    },
    safeContact: {
      facts: <SafeContactFacts person={person} />,
      form: (onClose) => <SafeContactForm person={person} onClose={onClose} />,
    },
    documents: {
      facts: (
        <HiddenFacts person={person} title={t('groups.documents')} count={person.documentCount} none={t('hidden.none')}>
          {({ documents }) => <DocumentsFacts person={person} documents={documents} />}
        </HiddenFacts>
      ),
      form: (onClose) => <DocumentsForm person={person} onClose={onClose} />,
    },
    restorations: {
      facts: (
        <HiddenFacts
          person={person}
          title={t('groups.restorations')}
          count={person.restorationCount}
          none={t('hidden.noRestorations')}
        >
          {({ restorations }) => <RestorationsFacts restorations={restorations} />}
        </HiddenFacts>
      ),
      form: (onClose) => <RestorationsForm person={person} onClose={onClose} />,
    },
  };
}

const COLUMNS: readonly (readonly PersonGroup[])[] = [
  ['identity', 'personal', 'documents', 'restorations'],
  ['phones', 'safeContact'],
];

/** The one form that is open: of a group, or the one that takes the names away. */
type Changing = PersonGroup | 'anonymising';

/** In the place of which group the form stands. */
const groupOf = (changing: Changing): PersonGroup => (changing === 'anonymising' ? 'identity' : changing);

/** Groups of which something is hidden until asked. */
const HIDDEN: ReadonlySet<PersonGroup> = new Set(['safeContact', 'documents', 'restorations']);

/** The link of a group takes the focus back when its form is closed. */
function useFocusAfterChange(changing: Changing | null) {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef<Changing | null>(null);
  useEffect(() => {
    if (changing === null && before.current !== null) {
      root.current?.querySelector<HTMLElement>(`[data-group="${groupOf(before.current)}"] header button`)?.focus();
    }
    before.current = changing;
  }, [changing]);
  return root;
}

function PersonView({ person }: { person: Person }) {
  const t = useTexts('people');
  const [changing, setChanging] = useState<Changing | null>(null);
  const root = useFocusAfterChange(changing);
  return (
    <>
      <RecordHeader
        above={<Back person={person} />}
        code={titleOf(t, person)}
        actions={<ConsentsLink person={person} />}
      />
      {person.safeContact !== null && mustBeSeen(person.safeContact) && (
        <div className={classes.banner}>
          <SafeContactBanner sheet={person.safeContact} />
        </div>
      )}
      <div ref={root} className={classes.columns}>
        {COLUMNS.map((groups, column) => (
          <div key={groups[0]} className={classes.column}>
            {groups.map((group) => (
              <PersonGroupView key={group} group={group} person={person} changing={changing} onChanging={setChanging} />
            ))}
            {column === COLUMNS.length - 1 && <Around person={person} />}
          </div>
        ))}
      </div>
    </>
  );
}

interface PersonGroupViewProps {
  readonly group: PersonGroup;
  readonly person: Person;
  readonly changing: Changing | null;
  readonly onChanging: (changing: Changing | null) => void;
}

/** Facts of one group, or a form in the same place. */
function PersonGroupView({ group, person, changing, onChanging }: PersonGroupViewProps) {
  const t = useTexts('people');
  const mayChange = useMay(HIDDEN.has(group) ? 'people.documents' : 'people.change') && changing === null;
  const { facts, form } = partsOf(person, t)[group];
  const close = () => onChanging(null);
  const open = changing !== null && groupOf(changing) === group ? changing : null;
  return (
    <div data-group={group}>
      <FactGroup
        title={t(`groups.${group}`)}
        isChanging={open !== null}
        onChange={mayChange ? () => onChanging(group) : undefined}
      >
        {open === 'anonymising' && <AnonymisingForm person={person} onClose={close} />}
        {open === group && form(close)}
        {open === null && facts}
        {group === 'identity' && mayChange && (
          <AnonymisingLink person={person} onOpen={() => onChanging('anonymising')} />
        )}
      </FactGroup>
    </div>
  );
}

/** What belongs to the record and is not changed here. */
function Around({ person }: { person: Person }) {
  const t = useTexts('people');
  const mayAudit = useMay('audit.see');
  return (
    <>
      <FactGroup title={t('groups.families')}>
        <ul className={classes.lines}>
          {person.families.map(({ id, code }) => (
            <li key={id}>
              <Link className={classes.ask} href={`/families/${id}`}>
                {code}
              </Link>
            </li>
          ))}
        </ul>
      </FactGroup>
      <FactGroup title={t('groups.history')}>
        <HistoryFacts person={person} />
        {mayAudit && (
          <Link className={classes.ask} href={`/journals/looks/person/${person.id}`}>
            {t('audit:looks.open')}
          </Link>
        )}
      </FactGroup>
    </>
  );
}

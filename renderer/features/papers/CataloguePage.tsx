import { Button, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import {
  ALL_FAMILIES,
  type CatalogueEntry,
  PAPER_SUBJECTS,
  type PaperOrder,
  type PaperSubject,
} from '#shared/papers/orders.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import classes from './Catalogue.module.css';
import { useCatalogue, useLongOut } from './papers.api.ts';

/** Made where they belong: a list where it is built, a result where the import is. */
const isMadeElsewhere = (subject: PaperSubject) => subject === 'import' || subject === 'audit' || subject === 'list';
const SUBJECTS = PAPER_SUBJECTS.filter((subject) => !isMadeElsewhere(subject));

/** Papers of these are made where the record is. */
const OF_RECORDS: ReadonlySet<PaperSubject> = new Set([
  ...(['family', 'document', 'person', 'group', 'cohort', 'placement', 'advocacy', 'project'] as const),
]);

/** Every paper that the person may make, with what it is for. */
export function CataloguePage() {
  const t = useTexts('papers');
  const catalogue = useCatalogue(useLanguage());
  const [search, setSearch] = useState('');
  const words = exactKey(search).split(' ');
  const found = catalogue.data?.filter(({ title, purpose, subject }) => {
    if (isMadeElsewhere(subject)) return false;
    const own = exactKey(`${title} ${purpose}`);
    return words.every((word) => own.includes(word));
  });
  return (
    <Page
      title={t('catalogue.title')}
      count={found === undefined ? undefined : String(found.length)}
      actions={<Doors />}
    >
      <LongOut />
      <TextInput
        className={classes.search}
        value={search}
        placeholder={t('catalogue.search')}
        aria-label={t('catalogue.search')}
        autoComplete="off"
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <FailureMessage of={catalogue.error} onRetry={() => void catalogue.refetch()} />
      {catalogue.isPending && <LoadingShape />}
      {found?.length === 0 && <EmptyState title={t('catalogue.nothing')}>{t('catalogue.nothingTodo')}</EmptyState>}
      {found !== undefined &&
        SUBJECTS.map((subject) => (
          <Group key={subject} subject={subject} entries={found.filter((entry) => entry.subject === subject)} />
        ))}
    </Page>
  );
}

/** Reminds of copies that nobody noted as destroyed. */
function LongOut() {
  const t = useTexts('papers');
  const count = useLongOut().data ?? 0;
  if (count === 0) return null;
  return (
    <Banner title={t('journal.longOut', { count })}>
      <Link href="/papers/journal">{t('journal.open')}</Link>
    </Banner>
  );
}

/** What papers are made of and what is kept besides: lists of one's own, the service directory. */
function Doors() {
  const t = useTexts('papers');
  const maySeeServices = useMay('services.see');
  return (
    <>
      {maySeeServices && (
        <Button variant="default" component={Link} href="/papers/services">
          {t('catalogue.services')}
        </Button>
      )}
      <Button variant="default" component={Link} href="/papers/journal">
        {t('journal.title')}
      </Button>
      <Button variant="default" component={Link} href="/papers/lists">
        {t('catalogue.ownLists')}
      </Button>
    </>
  );
}

function Group({ subject, entries }: { subject: PaperSubject; entries: readonly CatalogueEntry[] }) {
  const t = useTexts('papers');
  if (entries.length === 0) return null;
  const title = t(`catalogue.subjects.${subject}`);
  const isOfRecord = OF_RECORDS.has(subject);
  return (
    <section className={classes.group} aria-label={title}>
      <Title order={2}>{title}</Title>
      {isOfRecord && <p className={classes.note}>{t('catalogue.fromRecord')}</p>}
      <ul className={classes.papers}>
        {entries.map((entry) => (
          <PaperLine key={entry.paper} entry={entry} order={orderOf(entry)} />
        ))}
      </ul>
    </section>
  );
}

/** The order of a paper that needs nothing to be chosen first; null for one of a family or a person. */
function orderOf({ paper, subject }: CatalogueEntry): PaperOrder | null {
  switch (subject) {
    case 'families':
      return { ...ALL_FAMILIES, paper };
    case 'office':
      return { subject, paper, isLarge: false };
    case 'community':
      return { subject, paper, isLarge: false, communityCode: null };
    default:
      return null;
  }
}

/** A paper with what it is for and for whom; a link where it can be made from here. */
export function PaperLine({ entry, order }: { entry: CatalogueEntry; order: PaperOrder | null }) {
  const t = useTexts('papers');
  return (
    <li className={classes.paper}>
      {order === null ? (
        <span className={classes.title}>{entry.title}</span>
      ) : (
        <Link className={classes.title} href={paperPath(order)}>
          {entry.title}
        </Link>
      )}
      <span>{entry.purpose}</span>
      <span className={classes.note}>{t(`audiences.${entry.audience}`)}</span>
    </li>
  );
}

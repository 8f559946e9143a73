import { Title } from '@mantine/core';
import { useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { Family, Member } from '#shared/families/families.ts';
import type { CatalogueEntry } from '#shared/papers/orders.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import classes from './Catalogue.module.css';
import { PaperLine } from './CataloguePage.tsx';
import { useCatalogue, useFamilyOfPapers } from './papers.api.ts';

/** The papers of one family: about the case, and for each of its people. */
export function FamilyPapersPage() {
  const id = FamilyId.safeParse(useParams<{ id: string }>().id);
  return id.success ? <FamilyPapers id={id.data} /> : <FailureMessage of={{ code: 'families/not-found' }} />;
}

function FamilyPapers({ id }: { id: FamilyId }) {
  const t = useTexts('papers');
  const family = useFamilyOfPapers(id);
  const catalogue = useCatalogue(useLanguage());
  const failure = family.error ?? catalogue.error;
  return (
    <Page
      title={t('record.title')}
      count={family.data?.code}
      above={<BackLink href={`/families/${id}`}>{t('preview.backToFamily')}</BackLink>}
    >
      <FailureMessage of={failure} onRetry={() => void family.refetch()} />
      {family.data === undefined || catalogue.data === undefined ? (
        failure === null && <LoadingShape />
      ) : (
        <Papers family={family.data} entries={catalogue.data} />
      )}
    </Page>
  );
}

function Papers({ family, entries }: { family: Family; entries: readonly CatalogueEntry[] }) {
  const t = useTexts('papers');
  const ofFamily = entries.filter(({ subject }) => subject === 'family');
  const ofPerson = entries.filter(({ subject }) => subject === 'person');
  const present = family.members.filter(({ toOn }) => toOn === null);
  return (
    <>
      <section className={classes.group} aria-label={t('record.family')}>
        <Title order={2}>{t('record.family')}</Title>
        <ul className={classes.papers}>
          {ofFamily.map((entry) => (
            <PaperLine
              key={entry.paper}
              entry={entry}
              order={{ subject: 'family', paper: entry.paper, isLarge: false, familyId: family.id }}
            />
          ))}
        </ul>
      </section>
      {present.map((member) => (
        <PersonPapers key={member.memberId} member={member} entries={ofPerson} />
      ))}
    </>
  );
}

function PersonPapers({ member, entries }: { member: Member; entries: readonly CatalogueEntry[] }) {
  const t = useTexts('papers');
  const name = fullName(member.name) || member.alias || t('record.nameless');
  return (
    <section className={classes.group} aria-label={name}>
      <Title order={2}>{name}</Title>
      <ul className={classes.papers}>
        {entries.map((entry) => (
          <PaperLine
            key={entry.paper}
            entry={entry}
            order={{
              subject: 'person',
              paper: entry.paper,
              isLarge: false,
              personId: member.personId,
              textVersion: null,
            }}
          />
        ))}
      </ul>
    </section>
  );
}

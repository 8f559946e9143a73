import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import type { DraftMark } from '#shared/drafts/drafts.ts';
import { familyGroupOfForm, NEW_FAMILY_FORM } from '#shared/families/family-forms.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';
import { formatMomentNow } from '#shared/vocabulary/moment-text.ts';
import { useDraftMarks } from './drafts.api.ts';
import { useFamily } from './families.api.ts';
import classes from './families-list.module.css';
import type { Group } from './family-drafts.ts';

/** More of them are found on their records. */
const SHOWN = 4;

interface Waiting {
  readonly mark: DraftMark;
  /** Null for a new family. */
  readonly of: { readonly id: FamilyId; readonly group: Group } | null;
}

function waitingOf(mark: DraftMark): Waiting[] {
  if (mark.form === NEW_FAMILY_FORM) return [{ mark, of: null }];
  const group = familyGroupOfForm(mark.form);
  return group === undefined || mark.recordId === '' ? [] : [{ mark, of: { id: mark.recordId as FamilyId, group } }];
}

/** Over the list: forms that were left without saving, by a crash or a lock, and the way to each. */
export function WaitingDrafts() {
  const t = useTexts('families');
  const waiting = useDraftMarks().flatMap(waitingOf).slice(0, SHOWN);
  if (waiting.length === 0) return null;
  return (
    <div className={classes.waiting}>
      <Banner title={t('drafts.title')}>
        <ul className={classes.drafts}>
          {waiting.map(({ mark, of }) => (
            <li key={`${mark.form} ${mark.recordId}`}>
              {of === null ? (
                <a className={classes.link} href="#/families/new">
                  {t('drafts.new')}
                </a>
              ) : (
                <RecordLink {...of} />
              )}
              {', '}
              <DraftTime mark={mark} />
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

function RecordLink({ id, group }: { id: FamilyId; group: Group }) {
  const t = useTexts('families');
  const family = useFamily(id);
  const code = family.data?.code ?? t('drafts.gone');
  return (
    <a className={classes.link} href={`#/families/${id}`}>
      {code} · {t(`groups.${group}`)}
    </a>
  );
}

function DraftTime({ mark }: { mark: DraftMark }) {
  const language = useLanguage();
  return formatMomentNow(new Date(mark.savedAtMs), language);
}

/** Above the facts of a group: its form was left without saving. */
export function GroupDraftNote({ id, group }: { id: FamilyId; group: Group }) {
  const t = useTexts('families');
  const mark = useDraftMarks().find(({ recordId, form }) => recordId === id && familyGroupOfForm(form) === group);
  if (mark === undefined) return null;
  return (
    <p className={classes.quiet}>
      {t('drafts.ofGroup')} <DraftTime mark={mark} />
    </p>
  );
}

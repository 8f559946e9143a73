import { Button } from '@mantine/core';
import { Banner } from '#renderer/ui/Banner.tsx';
import { useReloadFamilies } from '../families.api.ts';
import type { FamilyDraft, Group } from '../family-drafts.ts';
import classes from '../family-form.module.css';
import { type Difference, differencesOf, mergedDraft } from './differences.ts';
import { fieldTexts } from './field-texts.ts';
import own from './record.module.css';
import type { RecordWords } from './record-words.ts';
import { useRecordWords } from './use-record-words.ts';

interface ChangedMeanwhileProps {
  group: Group;
  /** What stood when the form was opened; null when that is not known. */
  opened: FamilyDraft | null;
  /** What stands now; null while it is not read yet. */
  now: FamilyDraft | null;
  mine: FamilyDraft;
  /** The person has seen what changed, and goes on with this draft. */
  onTakeOver: (draft: FamilyDraft) => void;
}

/**
 * Somebody saved the record since the form was opened. What is typed stays; what changed is shown field by field, and
 * only then can it be saved over.
 */
export function ChangedMeanwhile({ group, opened, now, mine, onTakeOver }: ChangedMeanwhileProps) {
  const reload = useReloadFamilies();
  const codes = [opened, now, mine].flatMap((draft) => [draft?.address.communityCode, draft?.address.settlementCode]);
  const words = useRecordWords([...new Set(codes.filter((code) => code !== null && code !== undefined))]);
  const { t } = words;
  if (now === null) {
    return (
      <Banner tone="attention" title={t('meanwhile.title')}>
        {t('meanwhile.words')}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => void reload()}>
            {t('meanwhile.show')}
          </Button>
        </div>
      </Banner>
    );
  }
  const texts = (draft: FamilyDraft) => fieldTexts(group, draft, words);
  const differences = differencesOf(opened && texts(opened), texts(now), texts(mine));
  return (
    <Banner tone="attention" title={t('meanwhile.title')}>
      {summary(differences, opened !== null, words)}
      {differences.length > 0 && <DifferencesTable differences={differences} words={words} />}
      <div className={classes.buttons}>
        <Button
          variant="default"
          onClick={() => onTakeOver(opened === null ? mine : mergedDraft(group, opened, now, mine))}
        >
          {t(opened === null ? 'meanwhile.keepMine' : 'meanwhile.merge')}
        </Button>
      </div>
    </Banner>
  );
}

function summary(differences: readonly Difference[], isOpenedKnown: boolean, { t }: RecordWords): string {
  if (differences.length === 0) return t('meanwhile.same');
  return t(isOpenedKnown ? 'meanwhile.compare' : 'meanwhile.compareUnknown');
}

function DifferencesTable({ differences, words: { t } }: { differences: readonly Difference[]; words: RecordWords }) {
  const isOpenedKnown = differences.some(({ opened }) => opened !== null);
  const said = (text: string | null) => text || t('meanwhile.nothing');
  return (
    <table className={own.table}>
      <thead>
        <tr>
          <th scope="col">{t('meanwhile.field')}</th>
          {isOpenedKnown && <th scope="col">{t('meanwhile.opened')}</th>}
          <th scope="col">{t('meanwhile.now')}</th>
          <th scope="col">{t('meanwhile.mine')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ key, label, opened, now, mine }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {isOpenedKnown && <td>{said(opened)}</td>}
            <td>{said(now)}</td>
            <td>{said(mine)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx';
import { differencesOf } from '#renderer/ui/differences.ts';
import { useReloadFamilies } from '../families.api.ts';
import type { FamilyDraft, Group } from '../family-drafts.ts';
import { mergedDraft } from './differences.ts';
import { fieldTexts } from './field-texts.ts';
import { useRecordWords } from './use-record-words.ts';

interface FamilyChangedProps {
  group: Group;
  /** What stood when the form was opened; null when that is not known. */
  opened: FamilyDraft | null;
  /** What stands now; null while it is not read yet. */
  now: FamilyDraft | null;
  mine: FamilyDraft;
  /** The person has seen what changed, and goes on with this draft. */
  onTakeOver: (draft: FamilyDraft) => void;
}

/** What was saved of a family while its form was open, in the words of the record. */
export function FamilyChanged({ group, opened, now, mine, onTakeOver }: FamilyChangedProps) {
  const reload = useReloadFamilies();
  const codes = [opened, now, mine].flatMap((draft) => [draft?.address.communityCode, draft?.address.settlementCode]);
  const words = useRecordWords([...new Set(codes.filter((code) => code !== null && code !== undefined))]);
  const texts = (draft: FamilyDraft) => fieldTexts(group, draft, words);
  return (
    <ChangedMeanwhile
      title={words.t('changedMeanwhile')}
      differences={now && differencesOf(opened && texts(opened), texts(now), texts(mine))}
      isOpenedKnown={opened !== null}
      onShow={() => void reload()}
      onTakeOver={() => now && onTakeOver(opened === null ? mine : mergedDraft(group, opened, now, mine))}
    />
  );
}

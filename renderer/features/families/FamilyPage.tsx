import { useEffect, useRef, useState } from 'react';
import { useParams } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { RecordHeader } from '#renderer/ui/RecordHeader.tsx';
import type { Family } from '#shared/families/families.ts';
import { familyGroupForm } from '#shared/families/family-forms.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { BackToList } from './BackToList.tsx';
import { DraftGate } from './DraftGate.tsx';
import { FamilyFacts } from './FamilyFacts.tsx';
import { useFamily } from './families.api.ts';
import type { Group } from './family-drafts.ts';
import classes from './family-form.module.css';
import { GroupForm } from './GroupForm.tsx';
import { SafeContacts } from './SafeContacts.tsx';
import { stepStates } from './stage-steps.ts';
import { GroupDraftNote } from './WaitingDrafts.tsx';
import { familyTitle } from './words.ts';

/** The record of one family, by the id in the address. */
export function FamilyPage() {
  const id = FamilyId.safeParse(useParams<{ id: string }>().id);
  return (
    <div className={classes.page}>
      {/* Another family is another page: nothing typed for one may be saved to the other. */}
      {id.success ? <FamilyRecord key={id.data} id={id.data} /> : <NotThere failure={{ code: 'families/not-found' }} />}
    </div>
  );
}

function NotThere({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  return (
    <>
      <BackToList />
      <FailureMessage of={failure} onRetry={onRetry} />
    </>
  );
}

function FamilyRecord({ id }: { id: FamilyId }) {
  const record = useFamily(id);
  if (record.data !== undefined) return <FamilyView family={record.data} />;
  if (record.error !== null) return <NotThere failure={record.error} onRetry={() => void record.refetch()} />;
  return <LoadingShape rows={10} />;
}

const COLUMNS: readonly (readonly Group[])[] = [
  ['members', 'circumstances'],
  ['address', 'case'],
];

/** The link of a group takes the focus back when its form is closed. */
function useFocusAfterChange(changing: Group | null) {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef<Group | null>(null);
  useEffect(() => {
    if (changing === null && before.current !== null) {
      root.current?.querySelector<HTMLElement>(`[data-group="${before.current}"] header button`)?.focus();
    }
    before.current = changing;
  }, [changing]);
  return root;
}

function FamilyView({ family }: { family: Family }) {
  const t = useTexts('families');
  const [changing, setChanging] = useState<Group | null>(null);
  const root = useFocusAfterChange(changing);
  return (
    <>
      <RecordHeader
        above={<BackToList />}
        code={family.code}
        name={familyTitle(t, family)}
        steps={stepStates(family.stage).map(({ stage, state }) => ({ label: t(`stages.${stage}`), state }))}
      />
      <HeadLine family={family} />
      <SafeContacts familyId={family.id} />
      <div ref={root} className={classes.columns}>
        {COLUMNS.map((groups) => (
          <div key={groups[0]} className={classes.column}>
            {groups.map((group) => (
              <div key={group} data-group={group}>
                <FactGroup
                  title={t(`groups.${group}`)}
                  isChanging={changing === group}
                  onChange={changing === null ? () => setChanging(group) : undefined}
                >
                  {changing === group ? (
                    <DraftGate place={{ form: familyGroupForm(group), recordId: family.id }} version={family.version}>
                      {(restored) => (
                        <GroupForm
                          group={group}
                          family={family}
                          restored={restored}
                          onClose={() => setChanging(null)}
                        />
                      )}
                    </DraftGate>
                  ) : (
                    <>
                      <GroupDraftNote id={family.id} group={group} />
                      <FamilyFacts group={group} family={family} />
                    </>
                  )}
                </FactGroup>
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** Level and worker in one quiet line. */
function HeadLine({ family }: { family: Family }) {
  const t = useTexts('families');
  const parts = [
    ...(family.level === null ? [] : [t('head.level', { level: t(`levels.${family.level}`) })]),
    family.worker === null ? t('head.noWorker') : t('head.worker', { name: family.worker }),
  ];
  return <p className={classes.headLine}>{parts.join(' · ')}</p>;
}

import { useEffect, useRef, useState } from 'react';
import { useParams } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { DraftGate } from '#renderer/ui/DraftGate.tsx';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { failureIn } from '#renderer/ui/failure-text.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { SideDrawer } from '#renderer/ui/SideDrawer.tsx';
import type { AddressKind } from '#shared/families/addresses.ts';
import type { Family } from '#shared/families/families.ts';
import { familyGroupForm } from '#shared/families/family-forms.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { BackToList } from './BackToList.tsx';
import { DocumentsGroup } from './documents/DocumentsGroup.tsx';
import { SafetyPlanPinned } from './documents/SafetyPlanPinned.tsx';
import { FamilyFacts } from './FamilyFacts.tsx';
import { useFamily } from './families.api.ts';
import type { Group } from './family-drafts.ts';
import classes from './family-form.module.css';
import { GroupForm } from './GroupForm.tsx';
import { GivenGroup } from './given/GivenGroup.tsx';
import { AccessForm } from './record/AccessForm.tsx';
import { type CaseAct, CaseStepForm } from './record/CaseStepForm.tsx';
import { EpisodesTable } from './record/EpisodesTable.tsx';
import { FamilyHead } from './record/FamilyHead.tsx';
import { FamilyHistory } from './record/FamilyHistory.tsx';
import { OpenWithReason } from './record/OpenWithReason.tsx';
import { ReportsFacts } from './record/ReportsFacts.tsx';
import { Timeline } from './record/Timeline.tsx';
import { SafeContacts } from './SafeContacts.tsx';
import { VisitsGroup } from './visits/VisitsGroup.tsx';
import { GroupDraftNote } from './WaitingDrafts.tsx';

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
  const closed = record.error === null ? null : closedIn(record.error);
  if (closed !== null) return <OpenWithReason id={id} {...closed} />;
  if (record.error !== null) return <NotThere failure={record.error} onRetry={() => void record.refetch()} />;
  return <LoadingShape rows={10} />;
}

/** What a confidential family tells of itself, out of the refusal to open it. */
function closedIn(error: unknown): { code: string; needsSecond: boolean } | null {
  const { code, details } = failureIn(error);
  if (code !== 'families/confidential') return null;
  return { code: String(details?.code ?? ''), needsSecond: details?.needsSecond === 1 };
}

const GROUPS: readonly Group[] = ['members', 'circumstances', 'address', 'case'];

/** The one form that is open on a record: of a group of facts, or of a step of the case. */
type OpenForm = { readonly group: Group; readonly addressKind: AddressKind } | { readonly act: CaseAct };

/** The button that opened a form takes the focus back when the form is closed. */
function useFocusAfterForm(open: OpenForm | null) {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef<OpenForm | null>(null);
  useEffect(() => {
    if (open === null && before.current !== null) {
      const opener =
        'act' in before.current
          ? '[data-acts] button:last-child'
          : `[data-group="${before.current.group}"] header button`;
      root.current?.querySelector<HTMLElement>(opener)?.focus();
    }
    before.current = open;
  }, [open]);
  return root;
}

function FamilyView({ family }: { family: Family }) {
  const t = useTexts('families');
  const [open, setOpen] = useState<OpenForm | null>(null);
  const [aside, setAside] = useState<'history' | 'episodes' | 'access' | null>(null);
  const root = useFocusAfterForm(open);
  const close = () => setOpen(null);
  return (
    <div ref={root}>
      <FamilyHead
        family={family}
        isBusy={open !== null}
        onAct={(act) => setOpen({ act })}
        onHistory={() => setAside('history')}
        onEpisodes={() => setAside('episodes')}
        onAccess={() => setAside('access')}
      />
      <SafeContacts familyId={family.id} />
      <SafetyPlanPinned family={family} />
      {open !== null && 'act' in open && <CaseStepForm act={open.act} family={family} onClose={close} />}
      <div className={classes.columns}>
        <div className={classes.column}>
          {GROUPS.map((group) => (
            <RecordGroup
              key={group}
              group={group}
              family={family}
              open={open}
              onOpen={(addressKind) => setOpen({ group, addressKind })}
              onClose={close}
            />
          ))}
          <GivenGroup family={family} />
        </div>
        <div className={classes.column}>
          <DocumentsGroup family={family} />
          <VisitsGroup family={family} />
          <ReportsFacts family={family} />
          <Timeline family={family} />
        </div>
      </div>
      <SideDrawer
        title={t('history.title', { code: family.code })}
        isOpen={aside === 'history'}
        onClose={() => setAside(null)}
      >
        <FamilyHistory family={family} />
      </SideDrawer>
      <SideDrawer title={t('access:access.title')} isOpen={aside === 'access'} onClose={() => setAside(null)}>
        <AccessForm family={family} onDone={() => setAside(null)} />
      </SideDrawer>
      <SideDrawer title={t('episodes.title')} isOpen={aside === 'episodes'} onClose={() => setAside(null)} isWide>
        <EpisodesTable family={family} />
      </SideDrawer>
    </div>
  );
}

interface RecordGroupProps {
  group: Group;
  family: Family;
  open: OpenForm | null;
  onOpen: (addressKind: AddressKind) => void;
  onClose: () => void;
}

/** Facts of one group, or their form in the same place. */
function RecordGroup({ group, family, open, onOpen, onClose }: RecordGroupProps) {
  const t = useTexts('families');
  const mayChange = useMay('families.change') && open === null;
  const form = open !== null && 'group' in open && open.group === group ? open : null;
  return (
    <div data-group={group}>
      <FactGroup
        title={t(`groups.${group}`)}
        isChanging={form !== null}
        onChange={mayChange ? () => onOpen('actual') : undefined}
      >
        {form === null ? (
          <>
            <GroupDraftNote id={family.id} group={group} />
            <FamilyFacts group={group} family={family} onChangeAddress={mayChange ? onOpen : undefined} />
          </>
        ) : (
          <DraftGate place={{ form: familyGroupForm(group), recordId: family.id }} version={family.version}>
            {(restored) => (
              <GroupForm
                group={group}
                addressKind={form.addressKind}
                family={family}
                restored={restored}
                onClose={onClose}
              />
            )}
          </DraftGate>
        )}
      </FactGroup>
    </div>
  );
}

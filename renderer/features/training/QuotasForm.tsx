import { z } from 'zod';
import { useTexts } from '#renderer/text/i18n.ts';
import { FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { isTrainee } from '#shared/cohorts/cohorts.rules.ts';
import type { Cohort } from '#shared/cohorts/cohorts.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { useCohortChanges } from './training.api.ts';
import classes from './training.module.css';

const places = z.number().int().min(0).max(99).nullable();
const Places = z.record(z.string(), places);
type Draft = Readonly<Record<string, number | null | undefined>>;

/** How many places each community of the trainees has; one without a number has as many as there are. */
export function QuotasForm({ cohort, onClose }: { cohort: Cohort; onClose: () => void }) {
  const t = useTexts('training');
  const { change } = useCohortChanges();
  const names = new Map<PlaceCode, string>(
    cohort.trainees
      .filter(isTrainee)
      .flatMap(({ communityCode, communityName }) =>
        communityCode === null ? [] : [[communityCode, communityName ?? communityCode] as const],
      ),
  );
  const known = new Map(cohort.quotas.map((quota) => [quota.communityCode, quota.places]));
  const initial: Draft = Object.fromEntries([...names.keys()].map((code) => [code, known.get(code) ?? null]));
  const { id, version, ...facts } = cohort;
  return (
    <PlainForm<Draft, z.output<typeof Places>>
      label={t('selection.quotas')}
      initial={initial}
      check={(draft) => checkedBy(Places, draft)}
      save={t('save')}
      command={change}
      onLeave={onClose}
      onSave={async (input) => {
        const quotas = [...names.keys()].flatMap((communityCode) => {
          const wanted = input[communityCode] ?? null;
          return wanted === null ? [] : [{ communityCode, places: wanted }];
        });
        const done = await change.run({ id, version, facts: { ...facts, quotas } });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => (
        <>
          <div className={classes.quiet}>{t('selection.quotasHelp')}</div>
          <FormFields
            fields={[...names].map(([code, name]) => ({ kind: 'number', id: code, label: name }) as const)}
            {...form}
          />
        </>
      )}
    </PlainForm>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FormFields } from '#renderer/ui/FormFields.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { LEAST_MEASURED } from '#shared/groups/groups.rules.ts';
import {
  type Assessment,
  type Group,
  type Participant,
  POINTS,
  SCALES,
  type Scale,
  ScaleValues,
} from '#shared/groups/groups.ts';
import { useGroupChanges } from './groups.api.ts';
import classes from './groups.module.css';

type Point = Assessment['point'];
type Open = { readonly woman: Participant; readonly at: number; readonly point: Point };

/** What women say of themselves on three scales: for all a figure of at least five, each one's for the coordinator. */
export function MeasuredGroup({ group }: { group: Group }) {
  const t = useTexts('groups');
  const language = useLanguage();
  const mayWrite = useMay('groups.confide');
  const [open, setOpen] = useState<Open | null>(null);
  const { points, change } = group.measured;
  const women = group.participants.filter(({ joinedOn }) => joinedOn !== null);
  const number = (value: number) => new Intl.NumberFormat(language).format(value);
  const close = () => setOpen(null);
  return (
    <FactGroup title={t('measured.title')}>
      <div className={classes.quiet}>{t('measured.about', { count: LEAST_MEASURED })}</div>
      {points.length > 0 && (
        <PlainTable
          label={t('measured.title')}
          heads={[t('measured.point'), { number: t('measured.women') }, ...SCALES.map((scale) => t(`scales.${scale}`))]}
        >
          {points.map(({ point, women: count, means }) => (
            <tr key={point}>
              <th scope="row">{t(`points.${point}`)}</th>
              <td data-cell="number">{count}</td>
              {SCALES.map((scale) => (
                <td key={scale}>{number(means[scale])}</td>
              ))}
            </tr>
          ))}
        </PlainTable>
      )}
      {change !== null && (
        <div>
          {t('measured.change', { count: change.women })}{' '}
          {SCALES.map(
            (scale) => `${t(`scales.${scale}`)} ${number(change.start[scale])} → ${number(change.end[scale])}`,
          ).join('; ')}
        </div>
      )}
      {open !== null && <ScalesForm group={group} {...open} onClose={close} />}
      {mayWrite && open === null && women.length > 0 && (
        <ul className={classes.lines}>
          {women.map((woman, at) => (
            <li key={woman.id} className={classes.line}>
              <span>{t('measured.coded', { number: at + 1 })}</span>
              <span>
                {POINTS.map((point) => (
                  <Button
                    key={point}
                    variant={valuesOf(group, woman, point) === undefined ? 'subtle' : 'light'}
                    size="compact-sm"
                    aria-label={t('measured.fill', { number: at + 1, point: t(`points.${point}`) })}
                    onClick={() => setOpen({ woman, at, point })}
                  >
                    {t(`points.${point}`)}
                  </Button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </FactGroup>
  );
}

const valuesOf = ({ assessments }: Group, { id }: Participant, point: Point) =>
  assessments?.find((one) => one.participantId === id && one.point === point);

type Draft = Readonly<Record<Scale, number | null | undefined>>;

function ScalesForm({ group, woman, at, point, onClose }: { group: Group; onClose: () => void } & Open) {
  const t = useTexts('groups');
  const { assess } = useGroupChanges();
  const known = valuesOf(group, woman, point);
  const target = { groupId: group.id, participantId: woman.id, point };
  const take = async () => {
    if ((await assess.run({ ...target, values: null })) !== undefined) onClose();
  };
  return (
    <PlainForm<Draft, ScaleValues>
      label={t('measured.fill', { number: at + 1, point: t(`points.${point}`) })}
      initial={known ?? { strength: null, support: null, knows: null }}
      check={(draft) => checkedBy(ScaleValues, draft)}
      save={t('save')}
      command={assess}
      onLeave={onClose}
      onSave={async (values) => {
        const done = await assess.run({ ...target, values });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => (
        <>
          <div className={classes.quiet}>{t('measured.fill', { number: at + 1, point: t(`points.${point}`) })}</div>
          <FormFields
            fields={SCALES.map((scale) => ({
              ...{ kind: 'number', id: scale, label: t(`scales.${scale}`), help: t('measured.scale'), isNeeded: true },
            }))}
            {...form}
          />
          {known !== undefined && (
            <div>
              <Button variant="subtle" onClick={() => void take()}>
                {t('measured.take')}
              </Button>
            </div>
          )}
        </>
      )}
    </PlainForm>
  );
}

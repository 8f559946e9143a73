import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { LEAST_MEASURED } from '#shared/groups/groups.rules.ts';
import { type Assessment, Filled, type Group, type Participant, POINTS, SCALES } from '#shared/groups/groups.ts';
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
  const { points, change, questions } = group.measured;
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
      {questions.length > 0 && (
        <PlainTable
          label={t('measured.questions')}
          heads={[t('measured.questions'), ...POINTS.map((point) => t(`points.${point}`)), t('measured.changed')]}
        >
          {questions.map((one) => (
            <tr key={one.question}>
              <th scope="row">{one.question}</th>
              {POINTS.map((point) => {
                const at = one.points.find((filled) => filled.point === point);
                return <td key={point}>{at === undefined ? '—' : `${number(at.mean)} (${at.women})`}</td>;
              })}
              <td>
                {one.change === null
                  ? '—'
                  : `${number(one.change.start)} → ${number(one.change.end)} (${one.change.women})`}
              </td>
            </tr>
          ))}
        </PlainTable>
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

/** Questions are fields by their place: `q0`, `q1` … */
type Draft = Readonly<Record<string, number | null | undefined>>;
const fieldOf = (at: number) => `q${at}`;

function draftOf(questions: readonly string[], known: Assessment | undefined): Draft {
  const answers = questions.map((question, at) => [
    fieldOf(at),
    known?.answers.find((one) => one.question === question)?.value ?? null,
  ]);
  const scales = SCALES.map((scale) => [scale, known?.[scale] ?? null]);
  return Object.fromEntries([...scales, ...answers]) as Draft;
}

/** An answer that cannot be read stays `undefined`, which no check lets by. */
const filledOf = (questions: readonly string[], draft: Draft) => ({
  scales: draft,
  answers: questions.flatMap((question, at) => {
    const value = draft[fieldOf(at)];
    return value === null ? [] : [{ question, value }];
  }),
});

/** A fault is told at the field that it is of: `scales.support`, or a place in the answers that were given. */
function fieldOfFault(questions: readonly string[], draft: Draft, path: string): string {
  const [part = '', at = ''] = path.split('.');
  if (part !== 'answers') return at === '' ? part : at;
  const given = questions.map((_, place) => place).filter((place) => draft[fieldOf(place)] !== null);
  return fieldOf(given[Number(at)] ?? 0);
}

function ScalesForm({ group, woman, at, point, onClose }: { group: Group; onClose: () => void } & Open) {
  const t = useTexts('groups');
  const { assess } = useGroupChanges();
  const known = valuesOf(group, woman, point);
  // What was answered stays, though the format asks it no more.
  const questions = [...new Set([...group.questions, ...(known?.answers ?? []).map(({ question }) => question)])];
  const target = { groupId: group.id, participantId: woman.id, point };
  const take = async () => {
    if ((await assess.run({ ...target, values: null })) !== undefined) onClose();
  };
  const fields: FormField[] = [
    ...SCALES.map((scale) => ({
      ...({ kind: 'number', id: scale, label: t(`scales.${scale}`), help: t('measured.scale') } as const),
      isNeeded: true,
    })),
    ...questions.map((question, place) => ({
      ...({ kind: 'number', id: fieldOf(place), label: question, help: t('measured.scale') } as const),
    })),
  ];
  return (
    <PlainForm<Draft, Filled>
      label={t('measured.fill', { number: at + 1, point: t(`points.${point}`) })}
      initial={draftOf(questions, known)}
      check={(draft) => {
        const checked = checkedBy(Filled, filledOf(questions, draft));
        if (checked.ok) return checked;
        const at = (path: string) => fieldOfFault(questions, draft, path);
        return { ok: false, issues: checked.issues.map((issue) => ({ ...issue, path: at(issue.path) })) };
      }}
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
          <FormFields fields={fields} {...form} />
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

import { Button } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from './Banner.tsx';
import classes from './ChangedMeanwhile.module.css';
import type { Difference } from './differences.ts';

interface ChangedMeanwhileProps {
  /** Which record was changed. */
  readonly title: string;
  /** Null while what stands there now is not read yet. */
  readonly differences: readonly Difference[] | null;
  /** Whether it is known what stood when the form was opened. */
  readonly isOpenedKnown: boolean;
  /** Reads what stands there now. */
  readonly onShow: () => void;
  /** The person has seen what changed, and goes on with what was typed. */
  readonly onTakeOver: () => void;
}

/** The button goes with the note: the keys must go on in the form. */
function focusForm({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest('[role="form"]')?.querySelector<HTMLElement>('input, textarea')?.focus();
}

/**
 * Somebody saved the record since the form was opened. What is typed stays; what changed is shown field by field, and
 * only then can it be saved over.
 */
export function ChangedMeanwhile(props: ChangedMeanwhileProps) {
  const { title, differences, isOpenedKnown, onShow, onTakeOver } = props;
  const t = useTexts('common');
  const goOn = (event: MouseEvent<HTMLElement>) => {
    focusForm(event);
    onTakeOver();
  };
  const summary = () => {
    if (differences === null) return t('meanwhile.words');
    if (differences.length === 0) return t('meanwhile.same');
    return t(isOpenedKnown ? 'meanwhile.compare' : 'meanwhile.compareUnknown');
  };
  return (
    <Banner tone="attention" title={title}>
      {summary()}
      {differences !== null && differences.length > 0 && <DifferencesTable differences={differences} />}
      <div className={classes.action}>
        <Button variant="default" onClick={differences === null ? onShow : goOn}>
          {differences === null && t('meanwhile.show')}
          {differences !== null && t(isOpenedKnown ? 'meanwhile.merge' : 'meanwhile.keepMine')}
        </Button>
      </div>
    </Banner>
  );
}

function DifferencesTable({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useTexts('common');
  const isOpenedKnown = differences.some(({ opened }) => opened !== null);
  const said = (text: string | null) => text || t('meanwhile.nothing');
  return (
    <table className={classes.table}>
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

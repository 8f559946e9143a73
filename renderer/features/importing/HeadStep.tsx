import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import classes from './ImportPage.module.css';
import { useTopRows } from './importing.api.ts';
import { StepTitle } from './StepTitle.tsx';

interface HeadStepProps {
  readonly token: string;
  readonly sheet: string;
  /** Whether a head was found by itself, and another one is wanted. */
  readonly isFound: boolean;
  readonly onPoint: (headRow: number) => void;
}

/** The first rows of the sheet: one of them is pointed at as the head, where it is not found or the wrong one is. */
export function HeadStep({ token, sheet, isFound, onPoint }: HeadStepProps) {
  const t = useTexts('importing');
  const rows = useTopRows({ token, sheet });
  return (
    <>
      <StepTitle>{t('head.title')}</StepTitle>
      <p>
        {isFound ? '' : `${t('head.notFound')} `}
        {t('head.about')}
      </p>
      {rows.isPending && <LoadingShape />}
      {rows.isError && <FailureMessage of={rows.error} />}
      {rows.data !== undefined && (
        // A region that scrolls must be reachable by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={t('head.rows')}>
          <table className={classes.table}>
            <tbody>
              {rows.data.map(({ row, cells }) => (
                <tr key={row}>
                  <th scope="row" className={classes.number}>
                    {row}
                  </th>
                  <td className={classes.here}>
                    {cells.some((cell) => cell !== '') && (
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={t('head.hereOf', { row })}
                        onClick={() => onPoint(row)}
                      >
                        {t('head.here')}
                      </Button>
                    )}
                  </td>
                  {cells.map((cell, index) => (
                    // The cells stand in the order of the columns.
                    <td key={index}>
                      <span className={classes.cell} title={cell}>
                        {cell}
                      </span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

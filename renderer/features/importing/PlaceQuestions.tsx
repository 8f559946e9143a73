import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { type Texts, useTexts } from '#renderer/text/i18n.ts';
import { enterTakesShown } from '#renderer/ui/enter-takes-shown.ts';
import type { ImportPlan, PlaceQuestion } from '#shared/importing/importing.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import classes from './ImportPage.module.css';

type Answers = ImportPlan['places'];
type Choice = PlaceQuestion['choices'][number];

export interface PlaceQuestionsProps {
  readonly questions: readonly PlaceQuestion[];
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** Where a name of a settlement fits several places: which one is meant, for all rows or row by row. */
export function PlaceQuestions({ questions, answers, onChange }: PlaceQuestionsProps) {
  const t = useTexts('importing');
  if (questions.length === 0) return null;
  const open = questions.filter(({ answered }) => !answered).length;
  return (
    <section className={classes.part} aria-labelledby="import-places">
      <h3 id="import-places">
        {t('places.title')} <span className={classes.quiet}>{t('places.open', { count: open })}</span>
      </h3>
      <p className={classes.quiet}>{t('places.about')}</p>
      <div className={classes.questions}>
        {questions.map((question) => (
          <Question
            key={`${question.question} ${question.rows[0]}`}
            question={question}
            answers={answers}
            onChange={onChange}
          />
        ))}
      </div>
    </section>
  );
}

interface QuestionProps extends Omit<PlaceQuestionsProps, 'questions'> {
  readonly question: PlaceQuestion;
}

function Question({ question: asked, answers, onChange }: QuestionProps) {
  const t = useTexts('importing');
  const { question, written, rows, choices } = asked;
  const isOwn = (answer: Answers[number]) =>
    answer.question === question && (answer.row === null || rows.includes(answer.row));
  const [isByRow, setIsByRow] = useState(answers.some((answer) => isOwn(answer) && answer.row !== null));
  const answerOf = (row: number | null) => answers.find((answer) => isOwn(answer) && answer.row === row)?.code ?? null;
  // An answer for all of a name would also answer for rows between other places: it is given row by row.
  const write = (given: readonly number[], code: PlaceCode | null) => {
    const kept = answers.filter((answer) => !(isOwn(answer) && answer.row !== null && given.includes(answer.row)));
    onChange(code === null ? kept : [...kept, ...given.map((row) => ({ question, row, code }))]);
  };
  const options = choices.map((choice) => ({ value: choice.code as string, label: choiceLabel(t, choice) }));
  const field = (given: readonly number[], label: string) => {
    const [first = 0] = given;
    const isOne = given.every((row) => answerOf(row) === answerOf(first));
    return (
      <Select
        key={first}
        label={label}
        placeholder={t('places.choose')}
        data={options}
        value={isOne ? answerOf(first) : null}
        searchable
        clearable
        selectFirstOptionOnChange
        onKeyDownCapture={enterTakesShown}
        openOnFocus={false}
        nothingFoundMessage={t('common:nothingFound')}
        onChange={(code) => write(given, choices.find((choice) => choice.code === code)?.code ?? null)}
      />
    );
  };
  return (
    <div className={classes.place}>
      {isByRow
        ? rows.map((row) => field([row], t('places.inRow', { written, row })))
        : field(rows, t('places.inRows', { written, count: rows.length, rows: shortened(rows) }))}
      {rows.length > 1 && !isByRow && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsByRow(true)}>
          {t('places.byRow')}
        </Button>
      )}
    </div>
  );
}

/** «с. Рудня, Овруцька громада, Коростенський р-н» */
function choiceLabel(t: Texts<'importing'>, { level, name, communityName, raionName, codeTail }: Choice): string {
  const where = [
    `${t(`families:placeLevels.${level}`)} ${name}`,
    communityName && t('families:place.community', { name: communityName }),
    raionName && t('families:place.raion', { name: raionName }),
  ];
  const tail = codeTail === null ? '' : ` ${t('families:place.codeTail', { tail: codeTail })}`;
  return where.filter(Boolean).join(', ') + tail;
}

const ROWS_NAMED = 5;

function shortened(rows: readonly number[]): string {
  return rows.slice(0, ROWS_NAMED).join(', ') + (rows.length > ROWS_NAMED ? ' …' : '');
}

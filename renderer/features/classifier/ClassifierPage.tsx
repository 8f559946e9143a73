import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { numberText } from '#renderer/text/numbers.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DirectoryTabs } from '#renderer/ui/DirectoryTabs.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Facts } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { SHIPPED } from '#shared/places/classifier.contract.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import classes from './Classifier.module.css';
import { type ChosenFile, useChooseFile, useClassifierState } from './classifier.api.ts';
import { EditionStep } from './EditionStep.tsx';

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'file'; readonly file: ChosenFile }
  | { readonly at: 'shipped'; readonly editionOn: DateOnly }
  | { readonly at: 'done'; readonly editionOn: DateOnly };

/** The classifier of places: which edition is loaded, and how it is brought to a newer one. */
export function ClassifierPage() {
  const t = useTexts('directory');
  const [step, setStep] = useState<Step>({ at: 'start' });
  const choosing = useChooseFile();
  const choose = async () => {
    const file = await choosing.run({ title: t('edition.dialog') });
    if (file) setStep({ at: 'file', file });
  };
  const onDone = (editionOn: DateOnly) => setStep({ at: 'done', editionOn });
  return (
    <Page title={t('title')}>
      <DirectoryTabs current="/directory/classifier" />
      <div className={classes.steps}>
        <Loaded isQuiet={step.at === 'shipped'} onShipped={(editionOn) => setStep({ at: 'shipped', editionOn })} />
        <FailureMessage of={choosing.failure} />
        {choosing.isRunning && <JobProgress stage={t('edition.reading')} onCancel={choosing.cancel} />}
        {step.at === 'done' && <Done editionOn={step.editionOn} />}
        {!choosing.isRunning && step.at === 'file' && (
          <FileStep key={step.file.token} file={step.file} onAnother={() => void choose()} onDone={onDone} />
        )}
        {!choosing.isRunning && step.at === 'shipped' && (
          <>
            <p>{t('edition.shipped')}</p>
            <EditionStep source={{ token: SHIPPED, editionOn: step.editionOn }} onDone={onDone} />
          </>
        )}
        {!choosing.isRunning && step.at === 'start' && <Start onChoose={() => void choose()} />}
      </div>
    </Page>
  );
}

function Done({ editionOn }: { editionOn: DateOnly }) {
  const t = useTexts('directory');
  const language = useLanguage();
  return <Banner isUrgent>{t('edition.done', { date: formatLongDate(editionOn, language) })}</Banner>;
}

function Start({ onChoose }: { onChoose: () => void }) {
  const t = useTexts('directory');
  return (
    <EmptyState title={t('edition.fileTitle')} action={<Button onClick={onChoose}>{t('edition.choose')}</Button>}>
      <p>{t('edition.fileWords')}</p>
      <p>{t('edition.fileThen')}</p>
    </EmptyState>
  );
}

interface LoadedProps {
  readonly isQuiet: boolean;
  readonly onShipped: (editionOn: DateOnly) => void;
}

/** What is loaded; and that a newer edition came with the program, where it did. */
function Loaded({ isQuiet, onShipped }: LoadedProps) {
  const t = useTexts('directory');
  const language = useLanguage();
  const state = useClassifierState();
  if (state.data === undefined) {
    return state.isPending ? <LoadingShape rows={1} /> : <FailureMessage of={state.error} />;
  }
  const { loadedOn, places, shippedOn } = state.data;
  const number = numberText(places, language);
  const look = (
    <Button variant="default" onClick={() => onShipped(shippedOn)}>
      {t('edition.look')}
    </Button>
  );
  return (
    <>
      <Facts
        facts={[
          { label: t('edition.loaded'), value: formatLongDate(loadedOn, language) },
          { label: t('edition.places'), value: number },
        ]}
      />
      {shippedOn > loadedOn && !isQuiet && (
        <Banner tone="attention" action={look}>
          {t('edition.newer', { date: formatLongDate(shippedOn, language) })}
        </Banner>
      )}
    </>
  );
}

interface FileStepProps {
  readonly file: ChosenFile;
  readonly onAnother: () => void;
  readonly onDone: (editionOn: DateOnly) => void;
}

/** The day of the edition as the file tells it, to be confirmed or typed; then what it changes. */
function FileStep({ file, onAnother, onDone }: FileStepProps) {
  const t = useTexts('directory');
  const [editionOn, setEditionOn] = useState<DateOnly | null | undefined>(file.editionOn);
  return (
    <>
      <p>
        {t('edition.source', { file: file.fileName })} · {t('edition.read', { count: file.places })}
      </p>
      <div>
        <Button variant="default" onClick={onAnother}>
          {t('edition.another')}
        </Button>
      </div>
      <DateField
        id="classifier-edition"
        label={t('edition.date')}
        help={t('edition.dateHelp')}
        value={editionOn}
        autoFocus
        onChange={setEditionOn}
      />
      {editionOn !== null && editionOn !== undefined && (
        <EditionStep key={editionOn} source={{ token: file.token, editionOn }} onDone={onDone} />
      )}
    </>
  );
}

import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { HitList } from './HitList.tsx';
import { NobodyFound } from './NobodyFound.tsx';
import { moved, optionsOf, type Target } from './options.ts';
import classes from './SearchPalette.module.css';
import { useAskAhead, useSearch } from './search.api.ts';
import { useSought } from './sought.ts';

const LONGEST = 120;

interface SearchPaletteProps {
  /** What the box holds when it opens; null while it is closed. */
  readonly text: string | null;
  /** What was typed until the box was there. */
  readonly takeEarly: () => string;
  readonly onClose: () => void;
  readonly onOpen: (target: Target) => void;
}

/** One box over people, codes, phones, addresses, settlements, groups and training; by keyboard alone. */
export function SearchPalette({ text, takeEarly, onClose, onOpen }: SearchPaletteProps) {
  const t = useTexts('search');
  return (
    <Modal
      opened={text !== null}
      onClose={onClose}
      withCloseButton={false}
      size={680}
      padding={0}
      // The box stays where it is, however many lines there are.
      centered={false}
      yOffset="9vh"
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      attributes={{ content: { 'aria-label': t('title') } }}
    >
      {text !== null && (
        <Palette
          initial={text}
          takeEarly={takeEarly}
          onOpen={(target) => {
            onClose();
            onOpen(target);
          }}
        />
      )}
    </Modal>
  );
}

interface PaletteProps {
  readonly initial: string;
  readonly takeEarly: () => string;
  readonly onOpen: (target: Target) => void;
}

function Palette({ initial, takeEarly, onOpen }: PaletteProps) {
  const t = useTexts('search');
  const sought = useSought();
  const [text, setText] = useState(initial);
  const askAhead = useAskAhead();
  const { hits, failure } = useSearch(text.trim());
  const [at, setAt] = useState(0);
  const listId = useId();
  const box = useRef<HTMLInputElement>(null);
  // With the box, not a moment after it: what is typed right after Ctrl+K would go to nobody. The dialog looks where the
  // focus was only then, so that it is given back here.
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    const early = takeEarly();
    if (early !== '') queueMicrotask(() => setText((typed) => (typed + early).slice(0, LONGEST)));
    return () => {
      // After React is done: until then what gets the focus is not told. A page that was opened may have taken it.
      queueMicrotask(() => {
        if (before instanceof HTMLElement && document.activeElement === document.body) {
          before.focus({ preventScroll: true });
        }
      });
    };
  }, [takeEarly]);
  const options = useMemo(() => (hits === undefined ? [] : optionsOf(hits)), [hits]);
  const current = options[at];
  useEffect(() => {
    const id = options[at]?.id;
    if (id !== undefined) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [options, at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step !== null) setAt(moved(at, step, options.length));
    // What is shown may still be the answer to fewer letters.
    else if (event.key === 'Enter' && current !== undefined && hits?.text === text.trim()) onOpen(current.target);
    else return;
    event.preventDefault();
  };
  return (
    <search className={classes.palette}>
      <div className={classes.box}>
        <IconSearch size={20} stroke={1.6} aria-hidden />
        <input
          ref={box}
          className={classes.input}
          value={text}
          data-autofocus
          onChange={(event) => {
            askAhead(event.currentTarget.value.trim());
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-activedescendant={current?.id}
          aria-label={t('title')}
          placeholder={t(`placeholders.${sought}`)}
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST}
        />
      </div>
      <FailureMessage of={failure} />
      <div className={classes.results} data-hits-for={hits?.text}>
        {hits?.searchedFor && <div className={classes.searchedFor}>{t('searchedFor', { text: hits.searchedFor })}</div>}
        <HitList id={listId} options={options} at={at} onPoint={setAt} onOpen={onOpen} />
        {hits === undefined && <div className={classes.hint}>{t(`hints.${sought}`)}</div>}
        {hits !== undefined && options.length === 0 && (
          <NobodyFound text={hits.text} otherLayouts={hits.otherLayouts} />
        )}
      </div>
      <Foot />
    </search>
  );
}

/** What to say to whoever asks by telephone, and the keys. */
function Foot() {
  const t = useTexts('search');
  return (
    <footer className={classes.foot}>
      <div>
        <span className={classes.quiet}>{t('asked')}</span> {t('common:quoted', { text: t('sentence') })}
      </div>
      <div className={classes.keys}>
        <KeyHint keys="↑" /> <KeyHint keys="↓" /> {t('keys.choose')} <KeyHint keys="Enter" /> {t('keys.open')}{' '}
        <KeyHint keys="Esc" /> {t('keys.close')}
      </div>
    </footer>
  );
}

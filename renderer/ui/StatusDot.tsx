import classes from './StatusDot.module.css';

export type Tone = 'good' | 'attention' | 'danger' | 'quiet';

/** A state as a word with a dot: the colour only repeats what the word says. */
export function StatusDot({ tone, label }: { tone: Tone; label: string }) {
  return (
    <>
      <span className={classes.dot} data-tone={tone} aria-hidden />
      {label}
    </>
  );
}

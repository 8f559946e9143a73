import { useTexts } from '#renderer/text/i18n.ts';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';
import { MIN_PASSWORD_LENGTH } from '#shared/entry/entry.ts';
import classes from './FirstRun.module.css';
import type { ErrorOf } from './StepForm.tsx';
import { NEEDED_STRENGTH } from './set-up.ts';

interface PasswordFieldsProps {
  readonly password: string;
  readonly repeated: string;
  /** 0 to 4, null while not known. */
  readonly strength: number | null;
  readonly errorOf: ErrorOf;
  readonly onChange: (passwords: { password?: string; repeated?: string }) => void;
}

const STRENGTHS = ['0', '1', '2', '3', '4'] as const;

/** A new password typed twice, with its strength in words. */
export function PasswordFields({ password, repeated, strength, errorOf, onChange }: PasswordFieldsProps) {
  const t = useTexts('entry');
  return (
    <>
      <div>
        <PasswordField
          id="password"
          label={t('password.label')}
          help={t('password.help', { length: MIN_PASSWORD_LENGTH })}
          error={errorOf('password')}
          value={password}
          isNew
          onChange={(typed) => onChange({ password: typed })}
        />
        <Strength score={strength} />
      </div>
      <PasswordField
        id="repeated"
        label={t('password.repeat')}
        error={errorOf('repeated')}
        value={repeated}
        isNew
        onChange={(typed) => onChange({ repeated: typed })}
      />
    </>
  );
}

/** Four bars and the word: the colour only repeats what the word says. */
function Strength({ score }: { score: number | null }) {
  const t = useTexts('entry');
  return (
    <div className={classes.strength} role="status">
      {score !== null && (
        <>
          <span className={classes.meter} data-enough={score >= NEEDED_STRENGTH || undefined} aria-hidden>
            {[1, 2, 3, 4].map((bar) => (
              <span key={bar} data-on={bar <= Math.max(score, 1) || undefined} />
            ))}
          </span>
          {t(`password.strength.${STRENGTHS[score] ?? '0'}`)}
        </>
      )}
    </div>
  );
}

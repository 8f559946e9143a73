import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { must } from '#shared/vocabulary/must.ts';
import { laterDialog } from './later.tsx';

export interface Question {
  readonly title: string;
  /** What will happen, in a sentence. */
  readonly body: string;
  /** The verb of what is done: «Зняти з обліку», never «Так». */
  readonly confirm: string;
  /** Words of the button that leaves all as it is; «Скасувати» when left out. */
  readonly cancel?: string;
  readonly isDangerous?: boolean;
}

export type Confirm = (question: Question) => Promise<boolean>;

const QuestionDialog = laterDialog(async () => (await import('./QuestionDialog.tsx')).QuestionDialog, {
  isOpen: false,
});

const ConfirmContext = createContext<Confirm | null>(null);

/** Asks before something that cannot be undone; resolves to false when the person leaves. */
export function useConfirm(): Confirm {
  return must(useContext(ConfirmContext), 'ConfirmProvider around the window');
}

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const answer = useRef<(yes: boolean) => void>(null);
  const confirm = useCallback<Confirm>((asked) => {
    answer.current?.(false);
    setQuestion(asked);
    setIsOpen(true);
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  }, []);
  const settle = (yes: boolean) => {
    answer.current?.(yes);
    answer.current = null;
    setIsOpen(false);
  };
  return (
    <ConfirmContext value={confirm}>
      {children}
      <QuestionDialog question={question} isOpen={isOpen} onSettle={settle} />
    </ConfirmContext>
  );
}

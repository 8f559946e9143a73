import { useTexts } from '#renderer/text/i18n.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { FormatFacts, type GroupFormat, isShipped } from '#shared/formats/formats.ts';
import { parseProgramme, programmeText } from '#shared/formats/programme.ts';
import { useFormatWords } from '../format-words.ts';
import { useFormatChanges } from '../formats.api.ts';

const NUMBERS = ['everyDays', 'minutes', 'least', 'most'] as const;
const WORDS = ['leaderRole', 'coLeaderRole', 'service'] as const;

/** As the input of the command, with the programme as text and numbers that may not be readable. */
type Draft = Omit<FormatFacts, 'programme' | 'questions' | (typeof NUMBERS)[number]> &
  Record<(typeof NUMBERS)[number], number | null | undefined> & {
    readonly programme: string;
    readonly questions: string;
  };

const WEEKLY: FormatFacts = {
  ...{ name: '', isOpen: false, everyDays: 7, minutes: 90, least: 6, most: 10, leaderRole: null, coLeaderRole: null },
  ...{ service: null, rules: null, programme: [], questions: [] },
};

const linesOf = (text: string) =>
  [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');

/** A shipped format is known by its name, one of the office by its id. */
function placeOf(format: GroupFormat | null) {
  const code = format?.code ?? '';
  return isShipped(code) ? { form: `formats.${code}`, recordId: '' } : { form: 'formats.format', recordId: code };
}

export function FormatForm({ format, onClose }: { format: GroupFormat | null; onClose: () => void }) {
  const t = useTexts('formats');
  const wordsOf = useFormatWords();
  const { save } = useFormatChanges();
  const facts = format === null ? WEEKLY : wordsOf(format);
  const fields: FormField[] = [
    { kind: 'text', id: 'name', label: t('fields.name'), isNeeded: true, most: 200 },
    { kind: 'check', id: 'isOpen', label: t('fields.isOpen') },
    ...NUMBERS.map((id) => ({ kind: 'number', id, label: t(`fields.${id}`), isNeeded: true }) as const),
    ...WORDS.map((id) => ({ kind: 'text', id, label: t(`fields.${id}`), most: 100 }) as const),
    {
      ...{ kind: 'text', id: 'programme', label: t('fields.programme'), help: t('help.programme') },
      ...{ isNeeded: true, lines: 14 },
    },
    { kind: 'text', id: 'rules', label: t('fields.rules'), help: t('help.rules'), lines: 10, most: 4000 },
    {
      ...{ kind: 'text', id: 'questions', label: t('fields.questions'), help: t('help.questions') },
      ...{ lines: 4, most: 4000 },
    },
  ];
  return (
    <PlainForm<Draft, FormatFacts>
      label={t('form')}
      keep={{ ...placeOf(format), version: format?.version ?? null }}
      initial={{
        ...{ ...facts, programme: programmeText(facts.programme), questions: facts.questions.join('\n') },
      }}
      check={({ programme, questions, ...draft }) =>
        checkedBy(FormatFacts, {
          ...{ ...draft, programme: programme.trim() === '' ? [] : parseProgramme(programme) },
          questions: linesOf(questions),
        })
      }
      save={t('save')}
      command={save}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await save.run({ code: format?.code ?? null, version: format?.version ?? 0, format: input });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <FormFields fields={fields} {...form} />}
    </PlainForm>
  );
}

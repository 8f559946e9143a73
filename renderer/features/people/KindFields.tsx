import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { DOCUMENT_KINDS, type DocumentKind } from '#shared/people/documents.rules.ts';

interface Kinded {
  readonly kind: DocumentKind | null;
  readonly title: string;
}

interface KindFieldsProps {
  readonly row: Kinded;
  readonly path: string;
  readonly errorOf: (id: string) => string | undefined;
  readonly onChange: (part: Partial<Kinded>) => void;
}

/** Which document it is; one of another kind is called by its title. */
export function KindFields({ row, path, errorOf, onChange }: KindFieldsProps) {
  const t = useTexts('people');
  return (
    <>
      <ChoiceField
        id={`${path}.kind`}
        label={t('documents.kind')}
        value={row.kind}
        error={errorOf(`${path}.kind`)}
        choices={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(`documentKinds.${kind}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      {row.kind === 'other' && (
        <TextField
          id={`${path}.title`}
          label={t('documents.title')}
          value={row.title}
          error={errorOf(`${path}.title`)}
          maxLength={300}
          onChange={(title) => onChange({ title })}
        />
      )}
    </>
  );
}

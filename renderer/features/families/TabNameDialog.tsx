import { Button, Group, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { TextField } from '#renderer/ui/TextField.tsx';

interface TabNameDialogProps {
  isOpen: boolean;
  title: string;
  name: string;
  /** Why the name was refused. */
  failure: ReactNode;
  onName: (name: string) => void;
  onClose: () => void;
}

/** Asks for the name of a tab. Enter saves. */
export function TabNameDialog({ isOpen, title, name, failure, onName, onClose }: TabNameDialogProps) {
  const t = useTexts('views');
  const [typed, setTyped] = useState(name);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onName(typed.trim());
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={save}>
        {failure}
        <TextField
          id="tab-name"
          label={t('name')}
          help={t('nameHelp')}
          maxLength={40}
          value={typed}
          autoFocus
          onChange={setTyped}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={typed.trim() === ''}>
            {t('common:save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

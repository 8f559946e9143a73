import { Button, Group, Modal, Text } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import type { Question } from './ConfirmDialog.tsx';

interface QuestionDialogProps {
  question: Question | null;
  isOpen: boolean;
  onSettle: (yes: boolean) => void;
}

/** A question with two answers; leaving it is the one that changes nothing. */
export function QuestionDialog({ question, isOpen, onSettle }: QuestionDialogProps) {
  const t = useTexts('common');
  return (
    <Modal
      opened={isOpen}
      onClose={() => onSettle(false)}
      title={question?.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Text>{question?.body}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" data-autofocus onClick={() => onSettle(false)}>
          {question?.cancel ?? t('cancel')}
        </Button>
        <Button color={question?.isDangerous === true ? 'danger' : undefined} onClick={() => onSettle(true)}>
          {question?.confirm}
        </Button>
      </Group>
    </Modal>
  );
}

import { useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import { VOCABULARIES_KEY } from '#renderer/ipc/vocabularies.ts';

export { useVocabularyEntries } from '#renderer/ipc/vocabularies.ts';

const changing = { invalidates: [VOCABULARIES_KEY] };

/** Every change of a vocabulary. */
export function useVocabularyChanges() {
  return {
    add: useCommand(client.vocabularies.add, changing),
    changeLabel: useCommand(client.vocabularies.changeLabel, changing),
    setValidity: useCommand(client.vocabularies.setValidity, changing),
    mark: useCommand(client.vocabularies.mark, changing),
    move: useCommand(client.vocabularies.move, changing),
    remove: useCommand(client.vocabularies.remove, changing),
  };
}

export type VocabularyChanges = ReturnType<typeof useVocabularyChanges>;

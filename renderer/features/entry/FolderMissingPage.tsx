export function FolderMissingPage(_: { onLookAgain: () => void }) {
  return null;
}

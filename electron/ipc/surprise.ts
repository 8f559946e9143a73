/**
 * What may be written of an error: its kind and the first frame of the stack. Messages quote values (a constraint
 * names a row, a parser its input, a file error a path) and stay unsaid.
 */
export function kindOfError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return frame === undefined ? error.name : `${error.name} ${frame.trim().replace(/\(.*[/\\]/, '(')}`;
}

/** Errors that nobody caught: Node and Electron would print or show their messages. */
export function watchForSurprises(what: string, log: (line: string) => void, then: () => void = () => {}): void {
  const told = (error: unknown) => {
    log(`${what} met an error that nobody caught: ${kindOfError(error)}`);
    then();
  };
  process.on('uncaughtException', told);
  process.on('unhandledRejection', told);
}

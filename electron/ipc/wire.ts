/** Names on the wire between preload and main process. The page never sees them. */
export const WIRE = {
  /** Public key of the register process, which what is said to it is sealed for. */
  key: 'kolo:key',
  call: 'kolo:call',
  event: 'kolo:event',
  printRequest: 'kolo:print-request',
  printReady: 'kolo:print-ready',
  printFailed: 'kolo:print-failed',
} as const;

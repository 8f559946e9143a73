import { later } from './later.tsx';
import type { FailureMessageProps } from './ShownFailure.tsx';

const ShownFailure = later(async () => (await import('./ShownFailure.tsx')).ShownFailure);

/** A failure in words; nothing while there is none. The words of all that can fail are read with the first one. */
export function FailureMessage(props: FailureMessageProps) {
  return props.of === null || props.of === undefined ? null : <ShownFailure {...props} />;
}

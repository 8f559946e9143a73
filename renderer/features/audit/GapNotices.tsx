import { later } from '#renderer/ui/later.tsx';
import { useAuditGaps } from './audit.api.ts';

const GapNotice = later(async () => (await import('./GapNotice.tsx')).GapNotice);

/** Above every page as long as nobody has said that they know: what is missing since when, and what to do now. */
export function GapNotices() {
  const gaps = useAuditGaps();
  return (
    <>
      {gaps.data?.map((gap) => (
        <GapNotice key={gap.n} gap={gap} />
      ))}
    </>
  );
}

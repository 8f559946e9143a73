import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type { PrintableRequest } from '#shared/ipc/shell.ts';
import type { CatalogueEntry, PaperOrder } from '#shared/papers/orders.ts';
import type { Carried, Paper } from '#shared/papers/paper.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { openDesk, type PaperAsker } from './desk.ts';
import type { PaperKind, PaperRefusal } from './kind.ts';
import { PAPER_KINDS } from './kinds.ts';
import { plainText } from './plain-text.ts';
import { paperWords } from './texts.ts';

/** The paper of an order; one that the session may not make is not there. */
export function kindOf(session: Session, order: Pick<PaperOrder, 'paper' | 'subject'>): PaperKind | undefined {
  return PAPER_KINDS.find(
    ({ name, subject, needs }) => name === order.paper && subject === order.subject && mayDo(session.role, needs),
  );
}

/** What the session may make, in words. */
export function listCatalogue({ role }: Session, language: string): CatalogueEntry[] {
  const { t } = paperWords(language);
  return PAPER_KINDS.filter(({ needs }) => mayDo(role, needs)).map((kind) => ({
    paper: kind.name,
    subject: kind.subject,
    // texts: papers:kinds.
    title: t(`papers:kinds.${kind.name}.title`),
    purpose: t(`papers:kinds.${kind.name}.purpose`),
    audience: kind.audience,
    carries: [...mostOf(kind)],
    files: ['pdf', ...(kind.files ?? [])],
  }));
}

/** What the paper carries when as much as possible is asked of it. */
function mostOf(kind: PaperKind): readonly Carried[] {
  // What a list of one's own carries is known when it is built.
  return kind.subject === 'list' ? [] : kind.carries({ names: 'names' } as never);
}

/** A paper with all its words, or why it is not made. */
export async function makePaper(asker: PaperAsker, order: PaperOrder, language: string): Promise<Paper | PaperRefusal> {
  const kind = kindOf(asker.session, order);
  if (kind === undefined) return refuse('papers/not-found');
  const desk = await openDesk(asker, language);
  const body = await kind.body(desk, order as never);
  if (body instanceof Refusal) return body;
  const carries = kind.carries(order as never);
  return {
    running: kind.isForShow ? '' : plainText(body.running),
    language: desk.language,
    format: typeof kind.format === 'function' ? kind.format(order as never) : kind.format,
    isLarge: order.isLarge,
    isDemonstration: desk.isDemonstration,
    isConfidential: carries.length > 0,
    isForShow: kind.isForShow ?? false,
    carries: [...carries],
    stamp: null,
    person: order.subject === 'person' ? order.personId : null,
    blocks: body.blocks.map(inPlainText),
    notices: [...(body.notices ?? [])],
  };
}

/** Every text of a block without signs that nobody sees and that could reorder or hide what stands beside them. */
function inPlainText<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T;
  if (Array.isArray(value)) return value.map(inPlainText) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inPlainText(inner)])) as T;
}

/** The paper as the printing window takes it. */
export function printableOf(paper: Paper): PrintableRequest {
  return { document: 'paper', language: paper.language, data: paper, landscape: paper.format === 'landscape' };
}

/**
 * Name of the file, with its ending: it lies on desktops and sticks, so it tells nothing of a person or of what kind of
 * list it is.
 */
export function fileNameOf({ name }: PaperKind, language: string, today: string, ending: string): string {
  return `${paperWords(language).t(`papers:kinds.${name}.file`)}-${today}.${ending}`;
}

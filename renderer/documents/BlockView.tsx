import { type Texts, useTexts } from '#renderer/text/i18n.ts';
import type { Block, Format } from '#shared/papers/paper.ts';
import { cardsAcross } from './metrics.ts';

/** A block that is no table; of cards, the rows of them from `from` to `to`. */
export function BlockView({ block, format, from, to }: { block: Block; format: Format; from: number; to: number }) {
  const t = useTexts('papers');
  switch (block.kind) {
    case 'opening':
      return <Opening block={block} t={t} />;
    case 'heading':
      return <p className="paper-heading">{block.text}</p>;
    case 'text':
      return <p className={`paper-text paper-${block.look}`}>{block.text}</p>;
    case 'write':
      return <Write block={block} />;
    case 'choices':
      return <Choices block={block} />;
    case 'closing':
      return <Closing block={block} t={t} />;
    case 'cards':
      return <Cards block={block} format={format} from={from} to={to} />;
    case 'envelope':
      return (
        <div className="paper-envelope">
          <Lines className="paper-sender" lines={block.from} size={sizeIn(SENDER, block.from, 14.667)} />
          <Lines className="paper-addressee" lines={block.to} size={addresseeSize(format, block.to)} />
        </div>
      );
    case 'table':
      return null;
  }
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

interface LinesProps {
  readonly className: string;
  readonly lines: readonly string[];
  /** Of the letters, where they are not as the style sheet says. */
  readonly size?: number | undefined;
}

function Lines({ className, lines, size }: LinesProps) {
  return (
    <div className={className} style={{ fontSize: size }}>
      {lines.map((line, at) => (
        // Lines never change their places.
        <p key={at}>{line}</p>
      ))}
    </div>
  );
}

function Opening({ block, t }: { block: Of<'opening'>; t: Texts<'papers'> }) {
  const { institution, approval, title, under } = block;
  return (
    <div className="paper-opening">
      {(institution.length > 0 || approval !== null) && (
        <div className="paper-letterhead">
          <Lines className="paper-centre" lines={institution} />
          {approval !== null && <Approval approval={approval} t={t} />}
        </div>
      )}
      <p className="paper-title">{title}</p>
      {under.map((line, at) => (
        <p key={at} className="paper-under-title">
          {line}
        </p>
      ))}
    </div>
  );
}

/** What the office has not written down is filled in by hand: who signs, and as what, changes. */
function Approval({ approval, t }: { approval: NonNullable<Of<'opening'>['approval']>; t: Texts<'papers'> }) {
  return (
    <div className="paper-approval">
      <p>{t('approval.approved')}</p>
      {approval.post === null ? (
        <p className="paper-ruled">
          <span>{t('approval.post')}</span>
        </p>
      ) : (
        <p>{approval.post}</p>
      )}
      {approval.name === null ? (
        <p className="paper-ruled">
          <span>{t('approval.signature')}</span>
          <span>{t('approval.name')}</span>
        </p>
      ) : (
        <p className="paper-signed">
          <span className="paper-line" />
          <span>{approval.name}</span>
        </p>
      )}
      <p>{t('approval.date')}</p>
    </div>
  );
}

function Write({ block }: { block: Of<'write'> }) {
  return (
    <div className="paper-write">
      <span>{block.label}</span>
      {Array.from({ length: block.lines }, (_, at) => (
        <span key={at} className={at === 0 ? 'paper-first-rule' : 'paper-rule'} />
      ))}
    </div>
  );
}

function Choices({ block }: { block: Of<'choices'> }) {
  return (
    <div className="paper-choices">
      <p>{block.label}</p>
      {block.items.map(({ text, isTicked }, at) => (
        <p key={at} className="paper-choice">
          <span className="paper-box">{isTicked ? '✕' : ''}</span>
          <span>{text}</span>
        </p>
      ))}
    </div>
  );
}

function Closing({ block, t }: { block: Of<'closing'>; t: Texts<'papers'> }) {
  const { totals, notes, executor, signatures } = block;
  return (
    <div className="paper-closing">
      {totals.length > 0 && (
        <p>
          <b>{totals.join(' ')}</b>
        </p>
      )}
      {notes.map((note, at) => (
        <p key={at} className="paper-note">
          {note}
        </p>
      ))}
      {signatures.map((who, at) => (
        <p key={at} className="paper-signature">
          <span>{who}</span>
          <span className="paper-line" />
        </p>
      ))}
      {executor !== null && (
        <p className="paper-signatures">
          <span>{t('executor', { name: executor.name })}</span>
          <span>
            {t('phone')} {executor.phone ?? <span className="paper-line" style={{ width: 150 }} />}
          </span>
          <span>
            {t('signature')} <span className="paper-line" style={{ width: 150 }} />
          </span>
        </p>
      )}
    </div>
  );
}

function Cards({ block, format, from, to }: { block: Of<'cards'>; format: Format; from: number; to: number }) {
  const across = cardsAcross(format);
  return (
    <div className={format === 'labels' ? 'paper-label-grid' : 'paper-cards'}>
      {block.cards.slice(from * across, to * across).map((card, at) => (
        <div
          key={at}
          className="paper-card"
          style={{ fontSize: format === 'labels' ? labelSize(card) : cardSize(card) }}
        >
          {card.map((line, number) => (
            <p key={number}>{line}</p>
          ))}
        </div>
      ))}
    </div>
  );
}

/** CSS pixels that lines may fill. */
interface Box {
  readonly width: number;
  readonly height: number;
}

const SIZES = [16, 14.667, 13.333, 12, 10.667, 9.333, 8, 6.667, 5.333];

/** Whether lines fit into a box in letters of a size; wider than nearly every letter, so that it errs to the small side. */
function fits(lines: readonly string[], { width, height }: Box, size: number): boolean {
  const perLine = Math.floor(width / (size * 0.62));
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return rows * size * 1.2 <= height;
}

/** A label is 70 × 37 mm and never grows: letters become smaller until everything is on it. */
export function labelSize(lines: readonly string[]): number {
  return SIZES.find((size) => fits(lines, { width: 236, height: 119 }, size)) ?? 4;
}

/** A card grows with what is on it, and only where it would be taller than a page its letters become smaller. */
const CARD = { width: 290, height: 880 };
const LARGEST = 21.333;

export const cardSize = (lines: readonly string[]): number | undefined => sizeIn(CARD, lines);

/** Of an envelope: what is left for the addressee, and 20 mm for the sender. */
const ADDRESSEE_DL = { width: 377, height: 210 };
const ADDRESSEE_C5 = { width: 395, height: 285 };
export const addresseeSize = (format: Format, lines: readonly string[]): number | undefined =>
  sizeIn(format === 'envelope-c5' ? ADDRESSEE_C5 : ADDRESSEE_DL, lines);
const SENDER = { width: 339, height: 75 };

/** The size at which lines fit into a box that does not grow; undefined where they do at the largest that they are given. */
function sizeIn(box: Box, lines: readonly string[], largest = LARGEST): number | undefined {
  return fits(lines, box, largest) ? undefined : (SIZES.find((size) => size < largest && fits(lines, box, size)) ?? 4);
}

import { Button, type ButtonProps } from '@mantine/core';
import { useFocusTrap } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import classes from './DropPanel.module.css';

interface DropPanelProps<Content> extends Pick<ButtonProps, 'size' | 'leftSection'> {
  /** What the panel is called. */
  readonly label: string;
  /** Words of the button; the label when left out. */
  readonly words?: string;
  /** The edge that the panel shares with its button. */
  readonly edge: 'start' | 'end';
  readonly width: number;
  /** Reads the code of what stands in the panel, when it is first opened. */
  readonly read: () => Promise<Content>;
  readonly children: (content: Content) => ReactNode;
}

/** A button and the panel that it opens below itself. Esc, a press elsewhere and the button close it. */
export function DropPanel<Content>(props: DropPanelProps<Content>) {
  const { label, words = label, edge, width, read, children, size, leftSection } = props;
  const id = useId();
  const place = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [content, setContent] = useState<{ readonly of: Content } | null>(null);
  const trap = useFocusTrap(isOpen);
  useEffect(() => {
    if (!isOpen) return;
    const onPress = ({ target }: MouseEvent) => {
      if (target instanceof Node && !place.current?.contains(target)) setIsOpen(false);
    };
    document.addEventListener('mousedown', onPress);
    return () => document.removeEventListener('mousedown', onPress);
  }, [isOpen]);
  const turn = async () => {
    if (content === null) setContent({ of: await read() });
    setIsOpen((wasOpen) => !wasOpen);
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    setIsOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <span ref={place} className={classes.place}>
      <Button
        ref={button}
        variant="default"
        size={size}
        leftSection={leftSection}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => void turn()}
      >
        {words}
      </Button>
      {isOpen && content !== null && (
        <div
          ref={trap}
          id={id}
          className={classes.panel}
          role="dialog"
          tabIndex={-1}
          aria-label={label}
          data-edge={edge}
          style={{ width }}
          onKeyDown={onEscape}
        >
          {children(content.of)}
        </div>
      )}
    </span>
  );
}

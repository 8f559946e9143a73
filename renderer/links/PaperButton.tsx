import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PaperOrder } from '#shared/papers/orders.ts';
import { paperPath } from '#shared/papers/paper-path.ts';

interface PaperButtonProps extends Pick<ButtonProps, 'size' | 'variant'> {
  readonly order: PaperOrder;
  /** Where the same words stand once for every row: whose paper it is. */
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

/** Leads to a paper, as it will be before it is printed. */
export function PaperButton({ order, variant = 'default', ...rest }: PaperButtonProps) {
  return <Button variant={variant} {...rest} component={Link} href={paperPath(order)} />;
}

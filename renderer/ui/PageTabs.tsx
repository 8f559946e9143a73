import classes from './PageTabs.module.css';

export interface PageTab {
  /** Address of the window, such as `/directory/classifier`. */
  readonly path: string;
  readonly label: string;
}

export interface PageTabsProps {
  /** What the links are, for screen readers. */
  readonly label: string;
  readonly tabs: readonly PageTab[];
  /** Path of the page on screen. */
  readonly current: string;
  /** Below each other beside a long page, instead of in a row above it. */
  readonly isColumn?: boolean;
}

/** The pages of one section as links; the present one is marked. */
export function PageTabs({ label, tabs, current, isColumn = false }: PageTabsProps) {
  return (
    <nav className={classes.tabs} data-column={isColumn || undefined} aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.path} href={`#${tab.path}`} aria-current={tab.path === current ? 'page' : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}

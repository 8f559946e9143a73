import {
  IconCalendarDue,
  IconCircleDotted,
  IconDeviceFloppy,
  IconListDetails,
  IconMessageReport,
  IconNotebook,
  IconPrinter,
  IconSchool,
  IconSettings,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { mayDo, type Permission, type Role } from '#shared/vocabulary/permissions.ts';

export interface Section {
  /** Key of its word in `text/<language>/app.json` under `sections`. */
  readonly name:
    | 'today'
    | 'families'
    | 'reports'
    | 'groups'
    | 'training'
    | 'papers'
    | 'journals'
    | 'directory'
    | 'backup'
    | 'settings';
  readonly path: string;
  /** Addresses elsewhere whose pages belong to the section all the same. */
  readonly also?: readonly string[];
  readonly icon: TablerIcon;
  readonly needs: Permission;
}

/** Sections of the rail in the order of Alt+1…9. */
const SECTIONS: readonly Section[] = [
  { name: 'today', path: '/today', icon: IconCalendarDue, needs: 'families.see' },
  { name: 'families', path: '/families', also: ['/people', '/invitations'], icon: IconUsers, needs: 'families.see' },
  { name: 'reports', path: '/reports', icon: IconMessageReport, needs: 'reports.see' },
  { name: 'groups', path: '/groups', also: ['/invitations'], icon: IconCircleDotted, needs: 'groups.see' },
  { name: 'training', path: '/training', icon: IconSchool, needs: 'training.see' },
  { name: 'papers', path: '/papers', icon: IconPrinter, needs: 'papers.use' },
  { name: 'journals', path: '/journals', icon: IconNotebook, needs: 'audit.see' },
  { name: 'directory', path: '/directory', icon: IconListDetails, needs: 'vocabularies.change' },
  { name: 'backup', path: '/backup', icon: IconDeviceFloppy, needs: 'backup.make' },
  { name: 'settings', path: '/settings', icon: IconSettings, needs: 'register.see' },
];

/** The sections that a role has something to do in. */
export function sectionsFor(role: Role): readonly Section[] {
  return SECTIONS.filter((section) => mayDo(role, section.needs));
}

/** Whether an address is inside a section: `/families/0199…` is inside `/families`, `/familiesx` is not. */
export function isInside(path: string, { path: own, also = [] }: Section): boolean {
  return [own, ...also].some((each) => path === each || path.startsWith(`${each}/`));
}

/** Whether an address is inside a section that the role has nothing to do in: somebody else left it in the window. */
export function isForeign(path: string, sections: readonly Section[]): boolean {
  return SECTIONS.some((section) => isInside(path, section)) && !sections.some((section) => isInside(path, section));
}

/** Where a session begins: the list of families where the role sees it, else its first section. */
export function homeOf(sections: readonly Section[]): string {
  return (sections.find(({ name }) => name === 'families') ?? sections[0])?.path ?? '/settings';
}

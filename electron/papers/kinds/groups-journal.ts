import { listFormats } from '#electron/formats/formats.queries.ts';
import { findGroup, listGroups } from '#electron/groups/groups.queries.ts';
import { leadersOf } from '#shared/groups/groups.rules.ts';
import { AGES } from '#shared/groups/groups.ts';
import { isThere } from '#shared/vocabulary/marks.ts';
import { closing, column, numberColumn, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';

/**
 * «Журнал обліку групових послуг» of this year (appendix 7 of the State Social Service, 2007): people a meeting by age,
 * without a name. Children of the corner are those of 0–14; whoever did not say her age counts in the total only.
 */
export const groupsJournal = paperKind({
  name: 'groups-journal',
  subject: 'office',
  audience: 'office',
  format: 'landscape',
  needs: 'groups.see',
  carries: () => [],
  files: ['xlsx', 'csv'],
  async body(desk) {
    const { t, db, session } = desk;
    const year = desk.today.slice(0, 4);
    const services = new Map((await listFormats(db)).map(({ code, service }) => [code, service]));
    const lines: { on: string; cells: (string | number | null)[] }[] = [];
    let unsaid = 0;
    for (const { id } of await listGroups(db, desk.today)) {
      await desk.betweenChunks();
      const group = await findGroup(db, session, id);
      if (group === undefined) continue;
      const ages = new Map(group.participants.map((one) => [one.id, one.age]));
      for (const meeting of group.meetings) {
        if (meeting.state !== 'held' || !meeting.on.startsWith(year)) continue;
        const there = meeting.marks
          .filter(({ mark }) => isThere(mark))
          .map(({ participantId }) => ages.get(participantId));
        unsaid += there.filter((age) => age === null).length;
        lines.push({
          on: meeting.on,
          cells: [
            ...[
              desk.shortDate(meeting.on),
              t('papers:groupsJournal.meeting'),
              null,
              services.get(group.format) ?? null,
            ],
            ...[t('papers:groupsJournal.women'), meeting.children],
            ...AGES.map((age) => there.filter((one) => one === age).length),
            ...[there.length + meeting.children + meeting.guests, leadersOf(group, meeting).join(', '), group.name],
          ],
        });
      }
    }
    const number = (head: string) => column({ head, weight: 62, type: 'number' });
    return {
      running: t('papers:groupsJournal.running', { year }),
      blocks: [
        opening(desk, {
          title: t('papers:groupsJournal.title'),
          under: [t('papers:servicesJournal.under', { year })],
        }),
        table(desk, {
          columns: [
            // Thirteen columns share the sheet: its head still stands on one line.
            { ...numberColumn(desk), weight: 84 },
            column({ head: t('papers:groupsJournal.on'), weight: 84 }),
            column({ head: t('papers:groupsJournal.kind'), weight: 90 }),
            column({ head: t('papers:groupsJournal.problem'), weight: 90 }),
            column({ head: t('papers:groupsJournal.service'), weight: 70 }),
            column({ head: t('papers:groupsJournal.category'), weight: 80 }),
            number('0–14'),
            number('15–17'),
            number('18–35'),
            number(t('papers:groupsJournal.older')),
            number(t('papers:groupsJournal.total')),
            column({ head: t('papers:groupsJournal.who'), weight: 130 }),
            column({ head: t('papers:columns.notes'), weight: 130 }),
          ],
          rows: lines.toSorted((a, b) => a.on.localeCompare(b.on)).map(({ cells }, at) => [at + 1, ...cells]),
        }),
        closing(desk, { notes: unsaid === 0 ? [] : [t('papers:groupsJournal.unsaid', { count: unsaid })] }),
      ],
    };
  },
});

import { expect, test } from 'vitest';
import { NOW } from '#electron/families/testing.ts';
import type { Group } from '#shared/groups/groups.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { calendarFile } from './calendar-file.ts';

const meeting = (on: string, at: string | null, state: string, isOnline = false) => ({
  ...{ id: newId(), on, at, state, isOnline, theme: 'Почуття' },
});
const group = {
  ...{ name: 'Четвергове коло', place: 'бібліотека', minutes: 90, leader: 'Ганна' },
  meetings: [
    meeting('2026-11-05', '17:30', 'planned'),
    meeting('2026-11-12', '17:30', 'held'),
    meeting('2026-11-19', null, 'planned'),
    meeting('2026-11-26', '17:30', 'planned', true),
  ],
} as unknown as Group;

test('a file for a calendar holds planned meetings with an hour under a neutral title', () => {
  const file = calendarFile(group, { title: 'Зустріч', withPlace: false, now: NOW });
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(file.match(/SUMMARY:Зустріч/g)).toHaveLength(2);
  expect(file).toContain('DTSTART:20261105T173000\r\nDTEND:20261105T190000');
  for (const told of ['бібліотека', 'Четвергове', 'Ганна', 'Почуття']) expect(file).not.toContain(told);
});

test('the place stands in it only when it is asked for, and not of a meeting online', () => {
  const file = calendarFile(group, { title: 'Зустріч', withPlace: true, now: NOW });
  expect(file.match(/LOCATION:бібліотека/g)).toHaveLength(1);
});

import { orNothing } from './cell.rules.ts';
import type { FieldCells } from './dataset.rules.ts';
import { Notes } from './notes.rules.ts';
import { type FileYear, type PrintedDays, printedDays } from './printed-date.rules.ts';
import { printedTime } from './printed-time.rules.ts';
import { type Cell, cellsOf, partAddress, readPlace } from './read-place.ts';
import type { EventRecord, Occurrence, PlaceRecord } from './record.rules.ts';

/** One row of an event list, with the occurrences this row tells. Without a readable day it is an error, not a guess. */
export function readEvent(laid: FieldCells, notes: Notes, year: FileYear | null): EventRecord {
  const cell = cellsOf(laid, notes);
  const { place, points } = readPlace(laid, notes);
  const said = (field: string) => orNothing(cell(field), field, notes);
  const when = occurrencesOf(laid, cell, notes, year);
  const where = venueOf(cell, place, notes);
  return {
    ...place,
    ...where,
    kind: 'event',
    name: cell('name').replace(/\s*\n\s*/g, ' '),
    kana: cell('kana'),
    nameEn: cell('nameEn'),
    subtitle: cell('subtitle'),
    summary: cell('summary'),
    description: cell('description'),
    ...when,
    points,
    fee: said('fee'),
    feeNote: said('feeNote'),
    contactName: said('contactName'),
    contactMail: cell('contactMail'),
    organizer: cell('organizer'),
    partners: cell('partners'),
    target: said('target'),
    capacity: said('capacity'),
    applyUntil: said('applyUntil'),
    applyUntilAt: said('applyUntilAt'),
    apply: said('apply'),
    access: cell('access'),
    parking: said('parking'),
    eventKind: cell('eventKind'),
  };
}

type When = { occurrences: readonly Occurrence[]; past: readonly string[] };

function occurrencesOf(laid: FieldCells, cell: Cell, notes: Notes, year: FileYear | null): When {
  const raw = (field: string) => laid.fields[field] ?? '';
  const [from, until] = [
    printedTime(raw('startsAt'), 'startsAt', notes),
    printedTime(raw('endsAt'), 'endsAt', notes),
  ];
  const printed = daysOfTwoCells(cell('days'), raw('startsAt'), notes, year) ?? daysOf(cell, notes, year);
  if (!printed) {
    for (const [at, problem] of notes.problems.entries())
      if (problem.kind === 'day' || problem.kind === 'noYear')
        notes.problems[at] = { ...problem, level: 'error' };
    return { occurrences: [], past: [] };
  }
  const said = [cell('dateNote'), printed.note, from.note, until.note].filter(Boolean);
  const note = [...new Set(said)].join('　');
  const common = { line: notes.line, startsAt: from.time, endsAt: until.time, note };
  const spans =
    printed.days.length > 0
      ? printed.days.map((day) => [day, day] as const)
      : [[printed.startsOn, printed.endsOn] as const];
  return {
    occurrences: spans.map(([startsOn, endsOn]) => ({ ...common, startsOn, endsOn })),
    past: printed.past,
  };
}

/**
 * A month in one cell (9月の試合日程) and its days in the next (14日（土）午後1時、15日（日）…): read together only where every
 * weekday proves its day, as a check digit would.
 */
function daysOfTwoCells(
  days: string,
  hours: string,
  notes: Notes,
  year: FileYear | null,
): PrintedDays | null {
  const month = /(?<!\d)(\d{1,2})月(?!\s*\d)/.exec(days.normalize('NFKC'))?.[1];
  const listed = [...hours.normalize('NFKC').matchAll(/(\d{1,2})日\(([月火水木金土日])\)/g)];
  if (!month || listed.length === 0) return null;
  const whole = listed.map(([, day, weekday]) => `${month}月${day}日(${weekday})`).join('、');
  const trial = new Notes(notes.line);
  const printed = printedDays(whole, 'days', trial, year);
  if (!printed || trial.problems.length > 0) return null;
  return notes.mends('days', 'dates', `${days}　${hours}`, printed.days.join('、')) ? printed : null;
}

/** Days of one cell that says them all, or of a first and a last day. */
function daysOf(cell: Cell, notes: Notes, year: FileYear | null): PrintedDays | null {
  const whole = cell('days');
  if (whole !== '') return printedDays(whole, 'days', notes, year);
  const [first, last] = [cell('startsOn'), cell('endsOn')];
  if (first === '') {
    notes.tells('startsOn', 'day', first, 'error');
    return null;
  }
  const start = printedDays(first, 'startsOn', notes, year);
  const end = last === '' ? start : printedDays(last, 'endsOn', notes, year);
  if (!start || !end) return null;
  if (end.endsOn < start.startsOn) {
    notes.tells('endsOn', 'day', `${first}～${last}`, 'error');
    return null;
  }
  const { startsOn } = start;
  return {
    startsOn,
    endsOn: end.endsOn,
    days: startsOn === end.endsOn ? [startsOn] : [],
    past: [],
    note: '',
  };
}

const isAddress = (text: string): boolean =>
  /[市区町村].*\d|丁目|番地?\d/.test(text.normalize('NFKC')) && !/[館場園校室会所センター]$/.test(text);

/** Some lists write the venue, or even its address, where people gather. */
function venueOf(cell: Cell, place: PlaceRecord, notes: Notes) {
  const [venue, meetingPoint] = [cell('venue'), cell('meetingPoint')];
  if (venue !== '' || meetingPoint === '') return { venue, meetingPoint };
  if (!isAddress(meetingPoint)) {
    const stands = notes.mends('venue', 'venue', '', meetingPoint);
    return { venue: stands ? meetingPoint : '', meetingPoint };
  }
  if (place.address !== '' || !notes.mends('address', 'venue', '', meetingPoint))
    return { venue, meetingPoint };
  const { city, rest } = partAddress(meetingPoint);
  return { venue, meetingPoint, city: place.city || city, address: rest };
}

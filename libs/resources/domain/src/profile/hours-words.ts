// SPDX-License-Identifier: EUPL-1.2
const DAYS: Readonly<Record<string, string>> = { MO: 'lun', TU: 'mar', WE: 'mer', TH: 'gio', FR: 'ven', SA: 'sab', SU: 'dom' };

/** One opening rule in a line that people read, for formats that have no opening rules: «lun, mer 09:00–12:00». */
export function hoursWords(schedule: Readonly<Record<string, unknown>>): string {
  const { byday, bymonthday, opens_at: opens, closes_at: closes, description, freq, valid_from: from, valid_to: to } = schedule;
  if (schedule['closed'] === true) return [`chiuso${span(from, to)}`, description].filter(Boolean).join(': ');
  const days = typeof byday === 'string' ? byday.split(',').map(dayWords).join(', ') : '';
  const ofMonth = bymonthday ? `il ${String(bymonthday)} del mese` : '';
  const hours = opens && closes ? `${String(opens)}–${String(closes)}` : '';
  const rule = [freq === 'MONTHLY' && days ? `ogni mese ${days}` : days, ofMonth, hours].filter(Boolean).join(' ');
  return [rule && `${rule}${span(from, to)}`, description].filter(Boolean).join(': ');
}

/** «2MO» is the second Monday of the month, «-1FR» the last Friday. */
function dayWords(day: string): string {
  const [, nth = '', code = ''] = /^\s*(-?\d)?([A-Z]{2})\s*$/.exec(day) ?? [];
  const name = DAYS[code] ?? day.trim();
  if (!nth) return name;
  return nth === '-1' ? `ultimo ${name}` : `${nth}º ${name}`;
}

function span(from: unknown, to: unknown): string {
  if (from && to) return ` (dal ${String(from)} al ${String(to)})`;
  if (from) return ` (dal ${String(from)})`;
  return to ? ` (fino al ${String(to)})` : '';
}

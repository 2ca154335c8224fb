// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '@soglia/kernel';
import type { MoveName } from '@soglia/referrals-domain';
import type { Said } from '../journey/move-command';
import type { ShownLeg } from './shown-leg';

/** Of a note; the number is ours. */
export const NOTE_LENGTH = 2_000;

export type Typed = Readonly<Record<string, string>>;

export interface Spoken {
  readonly move: MoveName;
  readonly said: Said;
  /** Fields of the form that are wrong by themselves. */
  readonly wrong: readonly string[];
}

/** What a browser sent, whatever it is: texts by their names, with line ends of one character. */
export function typedOf(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim()]] : [],
    ),
  );
}

/** What a form says of its leg; null when it asks for a move that its page did not offer. Names are those of the form's fields. */
export function spokenOf(shown: ShownLeg, typed: Typed, now: Date): Spoken | null {
  const move = shown.purpose === 'leg-citizen' ? shown.moves.find((each) => each === typed['atto']) : shown.moves[0];
  if (!move) return null;
  const note = noteOf(typed);
  const tooLong = [...(note ?? '')].length > 2 * NOTE_LENGTH || [...(typed['erogato'] ?? '')].length > NOTE_LENGTH ? ['nota'] : [];
  const [said, wrong] = sayingOf(move, typed, note, now);
  return { move, said, wrong: [...wrong, ...tooLong] };
}

function sayingOf(move: MoveName, typed: Typed, note: string | null, now: Date): [Said, string[]] {
  const chosen = (name: string) => typed[name] || null;
  const missing = (...names: string[]) => names.filter((name) => !chosen(name));
  switch (move) {
    case 'decline':
      return [{ reason: chosen('motivo'), note }, missing('motivo')];
    case 'report-outcome': {
      const day = chosen('giorno');
      const badDay = day === null || !isDay(day) || day > romeDay(now) ? ['giorno'] : [];
      return [{ outcome: chosen('esito'), day, delivered: chosen('erogato'), note }, [...missing('esito'), ...badDay]];
    }
    case 'answer':
      return [{ note }, missing('nota')];
    case 'person-declines': {
      const declaredBy = declarers.find((each) => each === typed['chi']) ?? null;
      return [{ declaredBy, note }, declaredBy ? [] : ['chi']];
    }
    case 'accept':
      return [{ note }, []];
    default:
      return [{}, []];
  }
}

const declarers = ['person', 'delegate'] as const;

/** The note, and under it where else the person could go, in the words of whoever declines. */
function noteOf(typed: Typed): string | null {
  const parts = [typed['nota'], typed['alternative'] ? `Alternative: ${typed['alternative']}` : ''];
  return parts.filter(Boolean).join('\n\n') || null;
}

/** A day that exists, as browsers send it (`YYYY-MM-DD`). */
function isDay(day: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : new Date(NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

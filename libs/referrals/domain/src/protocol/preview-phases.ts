// SPDX-License-Identifier: EUPL-1.2
import type { ProtocolPhase } from './protocol';
import { type ProtocolWords, termWords } from './words';

/** A phase in one line: its place, its name, who, within when, with what, and what happens if not. */
export function phaseLine(phase: ProtocolPhase, place: number, words: ProtocolWords): string {
  const { name, responsible, channel, documents, condition, term, urgentTerm, countedFrom, onLapse } = phase;
  const said = [
    words.responsible(responsible),
    term ? words.within(termWords(term, words), countedFrom) : '',
    urgentTerm ? words.urgently(termWords(urgentTerm, words)) : '',
    channel ? words.channel(channel) : '',
    documents.length ? words.papers(documents.join(', ')) : '',
    condition ? words.condition(condition) : '',
    onLapse ? words.lapse(words.values['onLapse']?.[onLapse] ?? onLapse) : '',
  ];
  return `${place}. ${name}: ${said.filter(Boolean).join('; ')}.`;
}

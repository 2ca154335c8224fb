// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { placesIn, wholeProtocol, withValue } from '../testing/whole-protocol';
import { readProtocol } from './check-protocol';
import { previewProtocol } from './preview-protocol';
import type { ClockKind } from '../clocks/clock-kinds';
import { protocolTerms } from './preview-terms';
import { termOf } from './terms-of';
import type { ProtocolContent } from './protocol';
import { protocolChanges } from './protocol-changes';
import { WORDS } from './words';

const whole = wholeProtocol();
const said = (after: ProtocolContent, before = whole) =>
  protocolChanges(before, after, 'it').map(({ pointer, section, label, before: was, after: is }) => [pointer, section, label, was, is]);

/** Another protocol of the right form: some values changed, some things of lists taken away, doubled or turned round. */
const other = fc
  .array(fc.tuple(fc.constantFrom(...placesIn(whole)), fc.nat(6), fc.string({ maxLength: 5 })), { maxLength: 4 })
  .map((edits) => edits.reduce<unknown>((content, [path, how, text]) => editedAt(content, path, how, text), whole) as ProtocolContent)
  .filter((content) => readProtocol(content).content !== null);

function editedAt(content: unknown, path: readonly (string | number)[], how: number, text: string): unknown {
  const there = path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], content);
  if (there === undefined) return content;
  if (Array.isArray(there)) {
    const turned: unknown[] = [...there].reverse();
    return withValue(content, path, [turned, there.slice(1), [...there, ...there]][how % 3]);
  }
  if (typeof there === 'boolean') return withValue(content, path, !there);
  if (typeof there === 'number') return withValue(content, path, (there % 3) + 1);
  if (typeof there === 'string') return withValue(content, path, how < 3 ? text : null);
  return withValue(content, path, null);
}

describe('what is new in a version', () => {
  it('is nothing exactly when both say the same', () => {
    fc.assert(
      fc.property(other, other, (one, two) => {
        expect(protocolChanges(one, structuredClone(one), 'it')).toEqual([]);
        expect(protocolChanges(one, two, 'fr').length === 0).toBe(JSON.stringify(one) === JSON.stringify(two));
      }),
      { numRuns: 300 },
    );
  });

  it('is said in words, and things of a list are known by what they are', () => {
    const [first, second] = whole.phases;
    const [initials, need, name, ...rest] = whole.fields;
    const after: ProtocolContent = {
      ...whole,
      phases: [second!, { ...first!, term: { value: 5, unit: 'working-days' } }],
      fields: [need!, { ...name!, level: 3, required: false }, ...rest],
      loop: { ...whole.loop, approval: false },
      access: { age: { min: 70 } },
      urgent: null,
      recipients: [...whole.recipients, 'unit-2'],
    };
    expect(said(after)).toEqual([
      ['/recipients/1', 'Chi riceve', 'destinatari', null, 'unit-2'],
      ['/access', 'Per chi è', 'criteri di accesso', '65 anni o più', '70 anni o più'],
      ['/phases/1/term', 'Come si procede', 'Decisione: termine', '2 giorni lavorativi', '5 giorni lavorativi'],
      ['/phases', 'Come si procede', 'fasi: ordine', 'Decisione, Incontro', 'Incontro, Decisione'],
      [
        '/fields/0',
        'Quali dati passano, e quando',
        'dati: Iniziali della persona',
        'dato: person.initials; nome: Iniziali della persona; livello: 1; direzione: da chi invia a chi riceve; obbligatorio: no; categoria: dato comune; base giuridica: L. 328/2000',
        null,
      ],
      ['/fields/1/level', 'Quali dati passano, e quando', 'Nome e cognome: livello', '2', '3'],
      ['/fields/1/required', 'Quali dati passano, e quando', 'Nome e cognome: obbligatorio', 'sì', 'no'],
      ['/loop/approval', 'Come si chiude', 'chiusura: approvazione del responsabile', 'sì', 'no'],
      [
        '/urgent',
        'Percorso urgente',
        'percorso urgente',
        'descrizione: Si telefona.; telefono: 0165 555 000; reperibilità: giorno e notte',
        null,
      ],
    ]);
    expect(initials!.label).toBe('Iniziali della persona');
  });
});

describe('the words for a protocol', () => {
  it('name each of its parts in both languages', () => {
    const keys = new Set(placesIn(whole).flatMap((path) => path.filter((key) => typeof key === 'string')));
    for (const key of ['value', 'unit', 'age', 'isee', 'min']) keys.delete(key);
    for (const { labels } of [WORDS.it, WORDS.fr]) expect([...keys].filter((key) => !Object.hasOwn(labels, key))).toEqual([]);
  });
});

describe('a protocol in plain words', () => {
  const text = (language: 'it' | 'fr') =>
    previewProtocol(whole, language)
      .flatMap(({ heading, lines }) => [heading, ...lines])
      .join('\n');

  it('names every datum that passes, and says within when, whatever its language', () => {
    for (const language of ['it', 'fr'] as const) for (const { label } of whole.fields) expect(text(language)).toContain(label);
    fc.assert(
      fc.property(other, (content) => {
        const all = previewProtocol(content, 'it')
          .flatMap(({ lines }) => lines)
          .join('\n');
        for (const { label } of content.fields) expect(all).toContain(label);
      }),
    );
  });

  it('reads as people speak', () => {
    expect(protocolTerms(whole, 'normal', 'it').slice(0, 3)).toEqual([
      'Chi riceve conferma la ricezione entro 1 giorno lavorativo; se tace, lo vede la Centrale unica.',
      'Chi riceve decide entro 2 giorni lavorativi; se tace, dopo altri 2 giorni lavorativi se ne occupa la Centrale unica.',
      "Senza una decisione, dopo 14 giorni l'invio decade e torna a chi lo ha fatto e alla Centrale unica.",
    ]);
    expect(protocolTerms(whole, 'urgent', 'it')[1]).toBe('Chi riceve decide entro 4 ore; se tace, subito se ne occupa la Centrale unica.');
    expect(text('it')).toContain(
      "1. Decisione: a cura di PUA; entro 2 giorni lavorativi (si contano da: l'invio); nelle urgenze entro 4 ore; canale: piattaforma; documenti: scheda; si prosegue quando: scheda completa; se il termine passa, se ne occupa la Centrale unica.",
    );
    expect(text('it')).toContain(
      'Per decidere: Iniziali della persona, Che cosa chiede (obbligatorio) – dato comune; base giuridica: L. 328/2000.',
    );
    expect(text('it')).toContain('Vi accede: 65 anni o più.');
  });

  it('gives an urgent referral the shorter term where its protocol has none for it', () => {
    const [phase] = whole.phases;
    const set = (clock: ClockKind, value: number) => ({
      phases: [{ ...phase!, clock, term: { value, unit: 'days' as const }, urgentTerm: null }],
    });
    expect(termOf(set('T6', 10), 'T6', 'urgent')).toEqual({ value: 10, unit: 'days' });
    expect(termOf(set('T5', 10), 'T5', 'urgent')).toEqual({ value: 1, unit: 'working-days' });
  });

  it('tells no clock that never runs: where only a receipt comes back, nobody decides', () => {
    const receipt = { ...whole, phases: [], loop: { ...whole.loop, ends: 'receipt' as const, declineReview: false } };
    expect(protocolTerms(receipt, 'normal', 'it')).toHaveLength(1);
  });
});

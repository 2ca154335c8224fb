// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { placesIn, wholeProtocol, withValue } from '../testing/whole-protocol';
import { checkProtocol, readProtocol } from './check-protocol';
import { isPartyCode } from './party-code';
import type { ProtocolContent } from './protocol';
import { protocolFile, readProtocolFile } from './protocol-file';

const whole = wholeProtocol();
const places = placesIn(whole);
const found = (value: unknown) => checkProtocol(value).map(({ pointer, code }) => `${pointer} ${code}`);
const changed = (change: Partial<ProtocolContent>) => found(wholeProtocol(change));
const [first, second] = whole.phases;
const [initials, need] = whole.fields;

describe('a protocol that is checked', () => {
  it('may come into force when nothing is missing', () => {
    expect(found(whole)).toEqual([]);
  });

  it('is told what is wrong, whatever it is: nothing that comes from outside makes the check fall', () => {
    fc.assert(fc.property(fc.anything(), (value) => checkProtocol(value).length > 0));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), (path, put) => {
        for (const { pointer, code } of checkProtocol(withValue(whole, path, put)))
          expect(`${pointer} ${code}`).toMatch(/^(\/.*)? [a-z0-9-]+$/);
      }),
    );
  });

  it('has exactly the keys of a protocol, each of its form', () => {
    const { title: _title, ...untitled } = whole;
    expect(found({ ...untitled, colour: 'red' })).toEqual(['/title missing', '/colour unknown-key']);
    expect(found({ ...whole, parties: [{ ...whole.parties[0], joinedOn: '2026-02-30' }] })).toEqual(['/parties/0/joinedOn not-a-day']);
    expect(found({ ...whole, title: 'a\u0000b', purpose: '\ud800' })).toEqual(['/title bad-character', '/purpose bad-character']);
    expect(readProtocol({ ...whole, title: '' }).content).not.toBeNull();
    expect(found({ ...whole, title: ' ' })).toEqual(['/title empty']);
  });

  it('has two parties at least, one of whom promotes it, each known by a code', () => {
    expect(changed({ parties: [] })).toEqual(['/parties too-few', '/parties no-promoter', '/parties no-agency']);
    const [one, other] = whole.parties;
    expect(changed({ parties: [one!, { ...other!, role: 'promotore', code: '00743110158' }] })).toEqual([
      '/parties several-promoters',
      '/parties/1/code party-code-invalid',
    ]);
    const nobody = { ...other!, agencyId: null, code: null };
    expect(changed({ parties: [...whole.parties, nobody] })).toEqual(['/parties/2/code party-unknown']);
    expect(changed({ parties: [one!, one!] })).toEqual(['/parties/1 twice', '/parties several-promoters'].reverse());
    expect(['agid', 'r_lazio', 'c_d612', '00743110157', 'RSSMRA80A01H501U'].map(isPartyCode)).toEqual([true, true, true, true, true]);
    expect(['', '12345678901', 'RSSMRA80A01H501A', 'a b', '_x'].map(isPartyCode)).toEqual([false, false, false, false, false]);
  });

  it('says nobody’s name before somebody has taken charge, nor anything special, and why each datum may pass', () => {
    const fields = [
      { ...initials!, field: 'person.name' as const },
      { ...need!, category: 'art9' as const },
      { ...need!, field: 'asked:x' as const, basis: ' ' },
      { ...need!, field: 'person.shoes' as 'need' },
      { ...initials!, field: 'person.name' as const, level: 2 as const },
    ];
    expect(changed({ fields })).toEqual([
      '/fields/0/level identifying-at-level-1',
      '/fields/1/level special-at-level-1',
      '/fields/2/basis basis-missing',
      '/fields/3/field field-unknown',
      '/fields/4/field twice',
    ]);
    expect(changed({ fields: [{ ...need!, level: 2 }] })).toEqual(['/fields nothing-to-decide-by']);
  });

  it('sets each clock once, with a sane term, and promises only what the house does when it has passed', () => {
    const phases = [
      { ...first!, urgentTerm: { value: 9, unit: 'days' as const } },
      { ...first!, term: null, urgentTerm: null, onLapse: 'expire' as const },
      { ...second!, clock: 'TR' as const, term: { value: 20, unit: 'seconds' as const } },
      { ...second!, term: { value: 0, unit: 'days' as const } },
    ];
    expect(changed({ phases })).toEqual([
      '/phases/0/urgentTerm urgent-longer',
      '/phases/1/clock twice',
      '/phases/1/term term-missing',
      '/phases/1/onLapse lapse-not-done',
      '/phases/2/term/unit term-in-seconds',
      '/phases/2/clock clock-not-yours',
      '/phases/3/term/value out-of-range',
      '/phases/0/term decision-after-expiry',
    ]);
  });

  it('knows the codes by which planners count', () => {
    expect(changed({ reasons: ['no-show', 'no-show', 'bad-luck'], outcomes: ['magic'] })).toEqual([
      '/reasons/1 twice',
      '/reasons/2 reason-unknown',
      '/outcomes/0 outcome-unknown',
      '/reasons no-reason-to-decline',
    ]);
    expect(changed({ loop: { ...whole.loop, maxHops: 11, reopenDays: -1 } })).toEqual([
      '/loop/maxHops out-of-range',
      '/loop/reopenDays out-of-range',
    ]);
    expect(changed({ access: { age: { min: 200 } }, recipients: [] })).toEqual(['/access/age/min bad-value']);
  });
});

describe('a file of a protocol', () => {
  it('gives back what was put into it', () => {
    const text = JSON.stringify(protocolFile('PUA', 3, whole));
    expect(readProtocolFile(JSON.parse(text))).toMatchObject({ code: 'PUA', content: whole, problems: [] });
    expect(readProtocolFile(whole)).toMatchObject({ code: null, content: whole, problems: [], base: '' });
  });

  it('of another program, of a newer version, or broken inside is told for what it is', () => {
    const file = protocolFile('PUA', 3, whole);
    const problems = (value: unknown) => readProtocolFile(value).problems.map(({ pointer, code }) => `${pointer} ${code}`);
    expect(problems({ ...file, kind: 'other' })).toEqual(['/kind not-our-file']);
    expect(problems({ ...file, version: 2 })).toEqual(['/version other-file-version']);
    expect(problems({ ...file, content: { ...whole, kind: 'patto' } })).toEqual(['/content/kind not-one-of']);
  });
});

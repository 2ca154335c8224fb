// SPDX-License-Identifier: EUPL-1.2
import { checkProtocol, protocolTerms, previewProtocol } from '@soglia/referrals-domain';
import { DEMO_PROTOCOLS } from './demo-protocols';
import { DEMO_UNITS } from './demo-units';

const contents = DEMO_PROTOCOLS.map((version) => [version.code, version.content] as const);

describe('the demo protocols', () => {
  it.each(contents)('%s may come into force, and says of itself that it is a demo', (_code, content) => {
    expect(checkProtocol(content)).toEqual([]);
    expect(content.references.join()).toContain('dimostrativo');
  });

  it('are five, with services that are there and whose agencies have signed', () => {
    expect(new Set(DEMO_PROTOCOLS.map(({ code }) => code)).size).toBe(5);
    const agencyOf = new Map(DEMO_UNITS.map(({ id, agencyId }) => [id, agencyId]));
    for (const [, { recipients, parties }] of contents) {
      const signed = parties.map(({ agencyId }) => agencyId);
      for (const unit of recipients) expect(signed).toContain(agencyOf.get(unit));
    }
    expect(DEMO_UNITS.every(({ email }) => email?.endsWith('.example'))).toBe(true);
  });

  it('give the head ten days to ask whether the case is known, and never let the Procura wait', () => {
    const [, school] = contents.find(([code]) => code === 'SCUOLA-MINORI')!;
    const words = previewProtocol(school, 'it').flatMap(({ lines }) => lines);
    expect(words.find((line) => line.includes('già noto'))).toContain('entro 10 giorni');
    expect(words.find((line) => line.includes('403 c.c.'))).toContain('non attendono alcun termine');
  });

  it('answer an emergency within hours', () => {
    const [, urgent] = contents.find(([code]) => code === 'PRONTO-INTERVENTO')!;
    expect(protocolTerms(urgent, 'urgent', 'it').slice(0, 2).join()).toMatch(/entro 1 ora.*decide entro 2 ore/);
  });
});

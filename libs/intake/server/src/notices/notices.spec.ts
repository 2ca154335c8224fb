// SPDX-License-Identifier: EUPL-1.2
import { NOTICE_KINDS, NOTICE_LANGUAGES } from '@soglia/intake-domain';
import { writePdf } from '@soglia/platform';
import { pdfText } from '@soglia/platform-testing';
import { noticeBlocks } from './notice-blocks';
import { CURRENT_NOTICE, NOTICE_VERSIONS, noticeOf, SUMMARY_WORDS } from './notice-files';
import { summaryBlocks } from './summary-blocks';

const date = new Date('2026-09-15T10:00:00Z');
const every = NOTICE_VERSIONS.flatMap((version) =>
  NOTICE_LANGUAGES.map((language) => ({ version, language, notice: noticeOf(version, language)! })),
);
describe('the information notice', () => {
  it('is there in seven languages, with the same parts in each', () => {
    expect(CURRENT_NOTICE).toBe('2026-1');
    for (const { version, notice } of every) {
      const shape = ({ sections }: typeof notice) => sections.map(({ only, text, items }) => [only, text?.length, items?.length]);
      expect(shape(notice)).toEqual(shape(noticeOf(version, 'it')!));
    }
  });

  it('of either kind has its own parts, the controller’s name, and nothing left to fill in but blanks', () => {
    for (const { notice } of every) {
      for (const kind of NOTICE_KINDS) {
        const said = JSON.stringify(noticeBlocks(notice, kind, 'Unité Mont-Cervin'));
        expect(said).toContain('Unité Mont-Cervin');
        expect(said).not.toMatch(/[{](controller|blank)[}]/);
        for (const { only, heading } of notice.sections) expect(said.includes(heading)).toBe(only === undefined || only === kind);
      }
    }
  });

  it.each(every)('of $version prints in $language, tagged, without a character that no font has', async ({ notice, language }) => {
    const blocks = noticeBlocks(notice, 'third-party', null);
    const pdf = await writePdf({ title: notice.title, lang: language, date }, blocks);
    for (const mark of ['/Marked true', `/Lang (${language})`, '/StructTreeRoot']) expect(pdf.toString('latin1')).toContain(mark);
    const marks = (text: string) => [...text].filter((sign) => sign === '?').length;
    expect(marks(pdfText(pdf))).toBe(marks(JSON.stringify(blocks)));
  });
});

describe('the citizen’s summary', () => {
  it('has the same words in every language', () => {
    for (const language of NOTICE_LANGUAGES) expect(Object.keys(SUMMARY_WORDS[language])).toEqual(Object.keys(SUMMARY_WORDS.it));
  });

  it.each(NOTICE_LANGUAGES)('prints in Italian and %s, tagged', async (language) => {
    const contact = {
      occurred_at: date,
      access_point_name: 'Sportello di Châtillon',
      agency_name: 'Unité Mont-Cervin',
      operator_name: 'Elisa Vuillermoz',
      follow_up_on: '2026-10-01',
      contact_protected: false,
      person_protected: false,
      family_name: 'Rossi',
      given_name: 'Mario',
      alias: null,
      notice_version: '2026-1',
      notice_on: date,
      birth_date: null,
      birth_year: null,
    };
    const request = {
      need_it: 'Pasti a domicilio',
      need_fr: 'Repas à domicile',
      outcome_it: 'Informazione',
      outcome_fr: 'Information',
      resource_name: 'Pasti caldi',
      resource_organization: 'Cooperativa di prova',
      follow_up_on: null,
    };
    const pdf = await writePdf({ title: 'x', lang: 'it', date }, summaryBlocks({ contact, requests: [request] }, language));
    const text = pdfText(pdf);
    for (const said of ['Mario Rossi', 'Elisa Vuillermoz', 'Sportello di Châtillon', 'Pasti a domicilio', 'Pasti caldi', 'Informazione']) {
      expect(text).toContain(said);
    }
    expect(text.includes('Repas à domicile')).toBe(language === 'fr');
    expect(pdf.toString('latin1')).toContain('/Marked true');
    if (language !== 'ar') expect(text).toContain(SUMMARY_WORDS[language]['title']);
  });
});

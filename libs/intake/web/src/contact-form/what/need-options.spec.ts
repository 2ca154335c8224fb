// SPDX-License-Identifier: EUPL-1.2
import { codeLists } from '../../testing/code-lists';
import { needOptions } from './need-options';

const labels = (typed: string) => needOptions(codeLists.needs, typed).map(({ label }) => label);

describe('needs found by typing', () => {
  it('ignore accents and capitals', () => expect(labels('CASA PIU')).toEqual(['Casa più accessibile']));
  it('may be typed in any order of words', () => expect(labels('domicilio pasti')).toEqual(['Pasti a domicilio']));
  it('put first those that begin so', () => expect(labels('a')[0]).toBe('Assistenza domiciliare'));
  it('are found through their family, which is shown', () => {
    expect(needOptions(codeLists.needs, 'abitare affitto')).toEqual([
      { value: 'D12.01', label: "Contributo per l'affitto", detail: 'Abitare' },
    ]);
  });
  it('are found by everyday words, in either language', () => {
    expect(labels('mensa')).toEqual(['Pasti a domicilio']);
    expect(labels('cant')).toEqual(['Pasti a domicilio']);
  });
  it('are none before a word is typed', () => expect(labels('  ')).toEqual([]));
});

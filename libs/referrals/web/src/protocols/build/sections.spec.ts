// SPDX-License-Identifier: EUPL-1.2
import italian from '../../i18n/protocols.it.json';
import { wholeProtocol } from '../../testing/protocol';
import { filledIn } from './fill-in';
import { valueAt, withValueAt } from './pointer';
import { type Block, placeOf, SECTIONS } from './sections';

/** Pointers to everything that holds no more places. */
function leavesOf(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, `${pointer}/${key}`));
}

const wordsAt = (key: string) =>
  key
    .split('.')
    .slice(1)
    .reduce<unknown>((words, part) => (words as Record<string, unknown>)[part], italian);
const columnsOf = (block: Block) => ('columns' in block ? block.columns : []);
const BLOCKS = SECTIONS.flatMap(({ blocks }) => blocks);

describe('the builder of a protocol', () => {
  it('has one place for everything that a protocol says', () => {
    const homeless = leavesOf(wholeProtocol()).filter((pointer) => (placeOf(pointer)?.label ?? null) === null);
    expect(homeless).toEqual([]);
    const starts = BLOCKS.flatMap((block) => columnsOf(block).map(({ name }) => `${block.at}/${name}`));
    expect(starts.filter((each, i) => starts.indexOf(each) < i)).toEqual([]);
  });

  it('says which one of a list a pointer speaks of', () => {
    expect(placeOf('/phases/1/term/value')).toEqual({
      ...{ section: 'phases', one: 'protocols.one.phase', turn: 2, label: 'protocols.label.phaseTerm' },
    });
    expect(placeOf('/parties')).toMatchObject({ section: 'parties', turn: null });
    expect(placeOf('/nothing')).toBeNull();
  });

  it('has words for every control, every choice and every list', () => {
    const columns = BLOCKS.flatMap(columnsOf);
    const choices = columns.flatMap(({ options }) =>
      options && options !== 'agencies' ? options.values.map((value) => `${options.words}${value}`) : [],
    );
    const keys = [...columns.flatMap(({ label, hint }) => [label, ...(hint ? [hint] : [])]), ...choices];
    expect(keys.filter((key) => typeof wordsAt(key) !== 'string')).toEqual([]);
    expect(SECTIONS.filter(({ key }) => !wordsAt(`protocols.section.${key}`) || !wordsAt(`protocols.about.${key}`))).toEqual([]);
  });

  it('changes one place and leaves the others as they were', () => {
    const before = wholeProtocol();
    for (const pointer of leavesOf(before)) {
      const after = withValueAt(before, pointer, 'altro');
      expect(leavesOf(after).filter((each) => valueAt(after, each) !== valueAt(before, each))).toEqual([pointer]);
    }
  });
});

describe('what follows from a choice', () => {
  const names = {
    agency: (id: string) => (id === 'a' ? 'Comune' : 'ASL'),
    datum: (key: string) => (key === 'person.name' ? 'Nome' : null),
  };

  it('names a party after its agency, and keeps the name that somebody wrote', () => {
    expect(filledIn('/parties/0', { agencyId: null, name: '' }, { agencyId: 'a' }, names)).toMatchObject({ name: 'Comune' });
    expect(filledIn('/parties/0', { agencyId: 'a', name: 'Comune' }, { agencyId: 'b' }, names)).toMatchObject({ name: 'ASL' });
    expect(filledIn('/parties/0', { agencyId: 'a', name: 'Il nostro' }, { agencyId: 'b' }, names)).toMatchObject({ name: 'Il nostro' });
  });

  it('says of a clock what the house does when its term has passed', () => {
    expect(filledIn('/phases/0', { clock: null, onLapse: null }, { clock: 'T2h' }, names)).toMatchObject({ onLapse: 'expire' });
  });

  it('puts who somebody is no lower than level 2', () => {
    expect(filledIn('/fields/0', { field: 'need', label: '', level: 1 }, { field: 'person.name' }, names)).toMatchObject({
      label: 'Nome',
      level: 2,
    });
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import type { ReleaseTable } from '../shared/release-calls';
import { italian } from '../testing/italian';
import { codeLists, leftOutTable, pooledTable } from '../testing/release';
import { ReleaseTableView } from './release-table-view';
import { heatOf, tableModel } from './table-model';

async function draw(table: ReleaseTable): Promise<HTMLElement> {
  const fixture = TestBed.configureTestingModule({ imports: [ReleaseTableView, italian()] }).createComponent(ReleaseTableView);
  fixture.componentRef.setInput('table', table);
  fixture.componentRef.setInput('lists', codeLists);
  fixture.componentRef.setInput('threshold', 5);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const texts = (root: Element, selector: string) => [...root.querySelectorAll(selector)].map((each) => each.textContent?.trim());

describe('a released table', () => {
  it('is a real table: caption, headers, totals', async () => {
    const view = await draw(pooledTable);
    expect(view.querySelector('caption')?.textContent).toContain('Richieste per sub-ambito di residenza e area di utenza');
    expect(texts(view, 'thead th')).toEqual(['Sub-ambito', 'Anziani', 'Altri (2)', 'Totale']);
    expect(texts(view, 'tbody th')).toEqual(['Aosta', 'Fuori ambito o non indicato']);
    expect(texts(view, 'tbody td')).toEqual(['1.200', '0', '1.200', '7', '240', '247']);
    expect(texts(view, 'tfoot td')).toEqual(['1.207', '240', '1.447']);
  });

  it('says what a pooled category stands for', async () => {
    const view = await draw(pooledTable);
    expect(view.querySelector('.sg-fig-note')?.textContent).toContain('Area, Altri (2): Dipendenze, Povertà.');
  });

  it('when left out shows no figure and says why', async () => {
    const view = await draw(leftOutTable);
    expect(view.querySelector('table')).toBeNull();
    expect(view.textContent).toContain('Questa tabella non è pubblicata.');
    expect(view.textContent).toContain('meno di 5 persone');
  });

  it('has other words when there was nothing to count', async () => {
    expect((await draw({ ...leftOutTable, reason: 'no-data' })).textContent).toContain('nessuna richiesta da contare');
  });
});

describe('the shade of a cell', () => {
  it.each([
    [0, 0],
    [1, 1],
    [200, 1],
    [201, 2],
    [999, 5],
    [1000, 5],
  ])('%i of 1000 is class %i', (value, heat) => expect(heatOf(value, 1000)).toBe(heat));

  it('names months as people do', () => {
    const table: ReleaseTable = {
      ...pooledTable,
      code: 'month-channel',
      rows: [{ code: '2026-07', pooled: [] }],
      columns: [{ code: 'PHONE', pooled: [] }],
    };
    const model = tableModel(table, codeLists, { pooled: String, elsewhere: () => '' });
    expect([model.rows[0]?.header.label, model.columns[0]?.label]).toEqual(['luglio', 'Telefono']);
  });
});

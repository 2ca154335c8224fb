// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { protocolWords } from '../../testing/italian';
import { wholeProtocol } from '../../testing/protocol';
import { ProtocolCalls } from '../calls/protocol-calls';
import { ImportPage } from './import-page';

describe('a file of a protocol', () => {
  const calls = { check: jest.fn(), byCode: jest.fn(), write: jest.fn() };
  const checked = { problems: [], preview: [], content: wholeProtocol(), code: 'PUA' };
  let page: HTMLElement;
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    calls.check.mockReset().mockResolvedValue(checked);
    calls.byCode.mockReset().mockResolvedValue(null);
    calls.write.mockReset().mockResolvedValue({});
    TestBed.configureTestingModule({
      imports: [protocolWords()],
      providers: [
        provideRouter([
          { path: 'importa', component: ImportPage },
          { path: '**', children: [] },
        ]),
        { provide: ProtocolCalls, useValue: calls },
      ],
    });
    harness = await RouterTestingHarness.create('/importa');
    page = harness.routeNativeElement!;
    document.body.append(page);
  });
  afterEach(() => page.remove());

  async function give(text: string): Promise<void> {
    const box = page.querySelector<HTMLInputElement>('input[type=file]')!;
    const file = { name: 'pua.json', size: text.length, text: () => Promise.resolve(text) };
    Object.defineProperty(box, 'files', { value: [file], configurable: true });
    box.dispatchEvent(new Event('change'));
    await harness.fixture.whenStable();
  }
  const take = async () => {
    page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await harness.fixture.whenStable();
  };
  const words = () => page.textContent?.replace(/\s+/g, ' ');

  it('that is no JSON is refused on the page, and nothing is asked', async () => {
    await give('{"a":');
    expect(words()).toContain('non è un JSON che si possa leggere');
    expect(calls.check).not.toHaveBeenCalled();
  });

  it('is checked as it came, and what is wrong is said in words with its place', async () => {
    const problems = [{ pointer: '/content/phases/1/term/value', code: 'out-of-range', facts: { min: 1, max: 1096 } }];
    calls.check.mockResolvedValue({ ...checked, problems, content: null });
    await give('{"kind":"soglia-protocollo"}');
    expect(calls.check).toHaveBeenCalledWith({ kind: 'soglia-protocollo' });
    expect(words()).toContain('Fase 2, termine: deve andare da 1 a 1096. /content/phases/1/term/value');
    expect(page.querySelector('form')).toBeNull();
  });

  it('becomes the new version of the protocol that has its code, and opens in the builder', async () => {
    calls.byCode.mockResolvedValue({ id: 'p', draft: null });
    await give('{}');
    await take();
    expect(calls.write).toHaveBeenCalledWith(
      expect.any(String),
      { protocolId: 'p', code: 'PUA', content: wholeProtocol(), changeNote: 'Importata dal file pua.json.' },
      null,
    );
    expect(TestBed.inject(Router).url).toBe('/rete/protocolli/p/bozza');
  });

  it('writes nothing over a draft that is there', async () => {
    calls.byCode.mockResolvedValue({ id: 'p', draft: { id: 'other', number: 2, version: 1 } });
    await give('{}');
    await take();
    expect(words()).toContain('ha già una bozza');
    expect(calls.write).not.toHaveBeenCalled();
  });
});

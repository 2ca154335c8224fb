// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { ImportCalls } from '../shared/calls/import-calls';
import { Uploads } from './uploads';

const MB = 1024 * 1024;

describe('a file on its way', () => {
  const send = jest.fn<Promise<number>, [string, number, Blob]>();
  const uploads = () => TestBed.configureTestingModule({ providers: [{ provide: ImportCalls, useValue: { send } }] }).inject(Uploads);
  const file = new Blob([new Uint8Array(9 * MB)]);

  beforeEach(() => send.mockReset().mockImplementation((_, offset, piece) => Promise.resolve(offset + piece.size)));

  it('goes in pieces, one after the other, as bytes', async () => {
    const up = uploads();
    expect(await up.send('a', file)).toBe(true);
    expect(send.mock.calls.map(([, offset, { size, type }]) => [offset / MB, size / MB, type])).toEqual([
      [0, 4, 'application/octet-stream'],
      [4, 4, 'application/octet-stream'],
      [8, 1, 'application/octet-stream'],
    ]);
    expect(up.all().get('a')).toEqual({ sent: 9 * MB, size: 9 * MB, problem: null });
  });

  it('says where it broke, and goes on from there', async () => {
    const up = uploads();
    send.mockResolvedValueOnce(4 * MB).mockRejectedValueOnce({ status: 0 });
    expect(await up.send('a', file)).toBe(false);
    expect(up.all().get('a')).toMatchObject({ sent: 4 * MB, problem: { code: 'unreachable' } });
    expect(await up.send('a', file, 4 * MB)).toBe(true);
    expect(send.mock.calls[2]?.[1]).toBe(4 * MB);
  });
});

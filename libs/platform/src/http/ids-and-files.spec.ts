// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyRequest } from 'fastify';
import { Uuid, Uuids } from './fields';
import { fileName, rawBody } from './raw-body';
import { uuidParam } from './uuid-param';
import { shapeValidation } from './validation';

class Ids {
  @Uuid() one!: string;
  @Uuids() more!: string[];
}

const ID = '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01';
const asked = (headers: Record<string, string>, body: unknown = null) => ({ headers, body }) as unknown as FastifyRequest;

describe('an id', () => {
  it('is the same in capitals, in an address and in a body', async () => {
    expect(await uuidParam().transform(ID.toUpperCase(), { type: 'param' })).toBe(ID);
    const body = { one: ID.toUpperCase(), more: [ID, ID.toUpperCase()] };
    expect(await shapeValidation().transform(body, { type: 'body', metatype: Ids })).toEqual({ one: ID, more: [ID, ID] });
  });

  it('is refused when it is none', async () => {
    await expect(uuidParam().transform('1', { type: 'param' })).rejects.toMatchObject({ code: 'malformed', fields: [{ pointer: '/id' }] });
    for (const body of [
      { one: 7, more: [ID] },
      { one: ID, more: 'x' },
      { one: ID, more: [7] },
    ])
      await expect(shapeValidation().transform(body, { type: 'body', metatype: Ids })).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('a file that is sent', () => {
  it('is called as its header says, or not at all', () => {
    expect(fileName(asked({ 'x-file-name': 'certificato%20medico.txt' }))).toBe('certificato medico.txt');
    for (const said of ['', '%E0%A4%A', 'a'.repeat(1_001)]) expect(fileName(asked({ 'x-file-name': said }))).toBeNull();
    expect(fileName(asked({}))).toBeNull();
  });

  it('is read as it arrives; a line that breaks is malformed, and what is no stream of another type', async () => {
    expect(await buffer(rawBody(asked({}, Readable.from([Buffer.from('a'), Buffer.from('b')]))))).toEqual(Buffer.from('ab'));
    const broken = new Readable({ read: (): void => void broken.destroy(new Error('gone')) });
    await expect(buffer(rawBody(asked({}, broken)))).rejects.toMatchObject({ code: 'malformed' });
    expect(() => rawBody(asked({}, { a: 1 }))).toThrow(expect.objectContaining({ code: 'unsupported-media-type' }));
  });
});

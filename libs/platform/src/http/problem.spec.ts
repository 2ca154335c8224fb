// SPDX-License-Identifier: EUPL-1.2
import { NotFoundException } from '@nestjs/common';
import { fieldViolation, RULE_CODES, RuleViolation } from '@soglia/kernel';
import { QueryFailedError } from 'typeorm';
import { problemOf } from './problem';

const failed = (code: string) => problemOf(new QueryFailedError('insert', [], Object.assign(new Error('secret detail'), { code })));

describe('problem+json', () => {
  it('gives every rule of the catalogue a status of the client or, for two, of the house', () => {
    for (const code of RULE_CODES) {
      const { status } = problemOf(new RuleViolation(code));
      expect(status >= 500).toBe(['unavailable', 'internal'].includes(code));
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  it('names the field by its pointer', () => {
    expect(problemOf(fieldViolation('unknown-code', '/requests/0/need', { list: 'need' }))).toEqual({
      type: '/problemi/unknown-code',
      title: 'Unprocessable Entity',
      status: 422,
      code: 'unknown-code',
      facts: { list: 'need' },
      errors: [{ pointer: '/requests/0/need', code: 'unknown-code', facts: { list: 'need' } }],
    });
  });

  it('says nothing of what went wrong inside', () => {
    expect(JSON.stringify(problemOf(new Error('RSSMRA80A01H501U is not here')))).not.toContain('RSSMRA');
    expect(problemOf(new NotFoundException('Cannot GET /RSSMRA80A01H501U'))).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each(['57P01', '53300', '08006', 'ECONNREFUSED'])('says «come back later» when the database is away (%s)', (code) =>
    expect(failed(code).status).toBe(503),
  );
  it('takes text that cannot be stored for the client’s fault', () =>
    expect(failed('22021')).toMatchObject({ status: 400, code: 'malformed' }));
  it('takes half a character, which cannot even be measured, for the client’s fault', () => {
    expect(problemOf(new URIError('URI malformed')).status).toBe(400);
  });

  it('takes any other database error for its own', () => expect(failed('23503').status).toBe(500));
});

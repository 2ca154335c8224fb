// SPDX-License-Identifier: EUPL-1.2
import { EMPTY_CARD } from '@soglia/resources-domain';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { CardFormDto } from '../../cards/http/card-form.dto';
import { CORRECTED, lengthOf } from '../verification/verification.views';
import { checkCorrections } from './corrections';

const long = (field: string, length: number) => {
  const [before, after] = field === 'email' ? ['a@', '.example'] : field === 'url' ? ['https://prova.example/', ''] : ['', ''];
  return before + 'a'.repeat(length - before.length - after.length) + after;
};
const card = { ...EMPTY_CARD, name: 'Sportello di prova', organizationId: '5b1d3a52-0f5a-4d0b-8d5a-6f0f3a1c2e02' };
const wrongAtTheDesk = async (change: object) => {
  const form = plainToInstance(CardFormDto, { ...card, ...change });
  return (await validate(form)).map(({ property }) => property);
};

describe('what is written behind the link of a mail', () => {
  const texts = CORRECTED.filter((field) => field !== 'email');

  it.each(texts)('as long a %s as the link takes is one that the desk takes too', async (field) => {
    const change = { [field]: long(field, lengthOf(field)) };
    expect(() => checkCorrections(change)).not.toThrow();
    expect(await wrongAtTheDesk(change)).toEqual([]);
  });

  it.each(CORRECTED)('one letter more of %s is refused', (field) => {
    expect(() => checkCorrections({ [field]: long(field, lengthOf(field) + 1) })).toThrow('card-invalid');
  });

  it('as long a telephone number as the link takes is one that the desk takes too', async () => {
    const phones = (length: number) => [{ number: '1'.repeat(length), extension: null, type: null, description: null }];
    expect(() => checkCorrections({ phones: phones(lengthOf('phone')) })).not.toThrow();
    expect(await wrongAtTheDesk({ phones: phones(lengthOf('phone')) })).toEqual([]);
    expect(() => checkCorrections({ phones: phones(lengthOf('phone') + 1) })).toThrow('card-invalid');
  });
});

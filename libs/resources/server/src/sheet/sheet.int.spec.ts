// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { RuleViolation } from '@soglia/kernel';
import { type OpenDatabank, openDatabank } from '../testing/open-databank';
import { type CardIds, writeMarkedCard } from '../testing/marked-card';
import { MakeSheetUseCase } from './make-sheet.use-case';
import { SheetModule } from './sheet.module';

let house: OpenDatabank;
beforeAll(async () => {
  house = await openDatabank({ now: () => new Date('2026-11-21T10:00:00Z') }, [SheetModule]);
});
afterAll(() => house.close());

const operator = () => house.place.actor('card.read');
const curator = () => house.place.actor('card.read', 'card.curate');
const print = ({ service }: Pick<CardIds, 'service'>, who = operator()) =>
  house.room.get(MakeSheetUseCase).execute(who, { serviceId: service, language: 'fr' });
const refusal = async (card: Pick<CardIds, 'service'>, who = operator()) => {
  const error: unknown = await print(card, who).catch((reason: unknown) => reason);
  return error instanceof RuleViolation ? error.code : 'printed';
};

/** Everything that says where it is. */
async function move({ location }: CardIds, to: string): Promise<void> {
  await house.room.db.query('update resources.location set name = $2, description = $2, latitude = 45.1 where id = $1', [location, to]);
  await house.room.db.query('update resources.address set address_1 = $2 where location_id = $1', [location, to]);
  await house.room.db.query('update resources.accessibility set description = $2 where location_id = $1', [location, to]);
}

describe('the sheet for the citizen', () => {
  it('is printed of a public card, and has its place on it', async () => {
    const card = await writeMarkedCard(house);
    const before = await print(card);
    expect(before.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await print(card)).toEqual(before);
    await move(card, 'Via Nuova 2');
    expect(await print(card)).not.toEqual(before);
  });

  it.each(['operators', 'agencies'] as const)(
    'has nothing of a place for %s: whatever the place says, the sheet is the same to the byte',
    async (location) => {
      const card = await writeMarkedCard(house, { location });
      const before = await print(card, curator());
      await move(card, 'Via Nascosta 3');
      expect(await print(card, curator())).toEqual(before);
    },
  );

  it('is refused for a card that is not public, whoever prints', async () => {
    const [operators, agencies] = [
      await writeMarkedCard(house, { service: 'operators' }),
      await writeMarkedCard(house, { organization: 'agencies' }),
    ];
    expect(await refusal(operators)).toBe('card-not-public');
    expect(await refusal(operators, curator())).toBe('card-not-public');
    expect(await refusal(agencies, curator())).toBe('card-not-public');
  });

  it('does not tell whoever may not know the card that there is one', async () => {
    expect(await refusal(await writeMarkedCard(house, { service: 'agencies' }))).toBe('not-found');
    expect(await refusal({ service: randomUUID() })).toBe('not-found');
  });
});

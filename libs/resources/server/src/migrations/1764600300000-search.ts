// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CARD_SOURCE } from './card-source.sql';
import { CARD_PARTS, REFRESH_CARDS } from './refresh-cards.sql';
import { SEARCH_FACTS, SEARCH_GRANTS, SEARCH_TABLES, TEXT_SEARCH } from './search-tables.sql';

/** What searches read: cards of one row, the words they are known by, and what was searched and chosen. */
export class Search1764600300000 implements MigrationInterface {
  name = 'Search1764600300000';

  async up(runner: QueryRunner): Promise<void> {
    const parts = [TEXT_SEARCH, SEARCH_TABLES, CARD_PARTS, CARD_SOURCE, REFRESH_CARDS, SEARCH_FACTS, SEARCH_GRANTS];
    for (const part of parts) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

// SPDX-License-Identifier: EUPL-1.2
import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => '_' + letter.toLowerCase());

/** camelCase in TypeScript, snake_case in SQL. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snake(propertyName);
  }
}

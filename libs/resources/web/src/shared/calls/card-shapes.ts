// SPDX-License-Identifier: EUPL-1.2
import type { CardField, CardForm, FieldChange, FreshnessState, Visibility } from '@soglia/resources-domain';

export type { CardField, CardForm, FieldChange, FreshnessState, Visibility };

export interface NamedAgency {
  readonly id: string;
  readonly name: string;
}

/** One card within the reader's reach: the document, its form, and how sure we are. */
export interface Card {
  readonly id?: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly form: CardForm;
  readonly version: number;
  readonly visibility: Visibility;
  readonly visibleTo: readonly NamedAgency[];
  readonly agency: NamedAgency | null;
  readonly freshness: { readonly on: string | null; readonly state: FreshnessState; readonly next: string | null };
  readonly perField: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly mayPropose: boolean;
  readonly mayCurate: boolean;
}

export interface OrganizationOfCard {
  readonly name: string;
  readonly description: string | null;
  readonly email: string | null;
  readonly website: string | null;
}

/** The organisation as the card's document has it. */
export function organizationOf({ document }: Card): OrganizationOfCard {
  const given = (document['organization'] ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof given[name] === 'string' && given[name] !== '' ? given[name] : null);
  return { name: text('name') ?? '', description: text('description'), email: text('email'), website: text('website') };
}

// SPDX-License-Identifier: EUPL-1.2
import type { Visibility } from '../visibility';

export interface FormPhone {
  readonly id?: string;
  readonly number: string;
  readonly extension: number | null;
  readonly type: string | null;
  readonly description: string | null;
}

export interface FormContact {
  readonly id?: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly department: string | null;
  readonly email: string | null;
}

export interface FormSchedule {
  readonly id?: string;
  readonly freq: 'WEEKLY' | 'MONTHLY' | null;
  readonly interval: number | null;
  readonly byday: string | null;
  readonly bymonthday: string | null;
  readonly dtstart: string | null;
  readonly until: string | null;
  readonly count: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly description: string | null;
  readonly closed: boolean | null;
  readonly onHolidays: boolean | null;
}

export interface FormArea {
  readonly id?: string;
  readonly extentType: string | null;
  readonly extent: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface FormCost {
  readonly id?: string;
  readonly option: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly amountDescription: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface FormDocument {
  readonly id?: string;
  readonly document: string | null;
  readonly uri: string | null;
}

export interface FormAddress {
  readonly street: string;
  readonly more: string | null;
  readonly postalCode: string;
}

/** A place where the service is given. `id` is of the pair service and place, `locationId` of the place, which other cards may share. */
export interface FormPlace {
  readonly id?: string;
  readonly locationId: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly transportation: string | null;
  readonly belfiore: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly address: FormAddress | null;
  readonly accessibility: string | null;
  readonly visibility: Visibility;
  readonly visibleTo: readonly string[];
  readonly phones: readonly FormPhone[];
  readonly schedules: readonly FormSchedule[];
}

export interface FormCapacity {
  readonly available: number;
  readonly maximum: number | null;
  readonly description: string | null;
}

/** What may stand in a second language: null where the Italian is all there is. */
export interface FormTranslation {
  readonly name: string | null;
  readonly shortDescription: string | null;
  readonly description: string | null;
  readonly eligibilityDescription: string | null;
  readonly applicationProcess: string | null;
  readonly outputDescription: string | null;
  readonly waitTime: string | null;
  readonly feesDescription: string | null;
  readonly alert: string | null;
}

export const CARD_STATUSES = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
export type CardStatus = (typeof CARD_STATUSES)[number];

/** What is worth finding and asking about: a service that is given, or will be again. */
export const IN_FORCE = ['active', 'temporarily closed'] as const satisfies readonly CardStatus[];

/** A whole card as the form knows it. Proposals, the diff that a curator sees and what is written are all made of its fields. */
export interface CardForm {
  readonly name: string;
  readonly alternateName: string | null;
  readonly shortDescription: string | null;
  readonly description: string | null;
  readonly eligibilityDescription: string | null;
  readonly applicationProcess: string | null;
  readonly outputDescription: string | null;
  readonly waitTime: string | null;
  readonly processingDays: number | null;
  readonly feesDescription: string | null;
  readonly responsibleUnit: string | null;
  readonly url: string | null;
  readonly email: string | null;
  readonly interpretationServices: string | null;
  readonly accreditations: string | null;
  readonly licenses: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly alert: string | null;
  readonly status: CardStatus;
  readonly statusReason: string | null;
  readonly eligibilityRule: unknown;
  readonly visibility: Visibility;
  readonly visibleTo: readonly string[];
  readonly organizationId: string;
  readonly phones: readonly FormPhone[];
  readonly contacts: readonly FormContact[];
  readonly schedules: readonly FormSchedule[];
  readonly places: readonly FormPlace[];
  readonly serviceAreas: readonly FormArea[];
  readonly needs: readonly string[];
  readonly userAreas: readonly string[];
  readonly lifeEvents: readonly string[];
  readonly channels: readonly string[];
  readonly languages: readonly string[];
  readonly costs: readonly FormCost[];
  readonly documents: readonly FormDocument[];
  readonly capacity: FormCapacity | null;
  readonly french: FormTranslation | null;
}

export type CardField = keyof CardForm;

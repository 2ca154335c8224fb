// SPDX-License-Identifier: EUPL-1.2
import { FIELD_LENGTHS, PHONE_LENGTH, VISIBILITIES, type Visibility } from '@soglia/resources-domain';
import {
  Id,
  Ids,
  ListOf,
  OptionalChoice,
  OptionalDay,
  OptionalEmail,
  OptionalFlag,
  OptionalNumber,
  OptionalPart,
  OptionalText,
} from './fields';
import { OptionalUrl, RowId, Text } from './fields';

export class PhoneFormDto {
  @RowId() id?: string | null;
  @Text(PHONE_LENGTH, '0165 555 100') number!: string;
  @OptionalNumber(0, 99_999) extension?: number | null;
  @OptionalText(40) type?: string | null;
  @OptionalText(500) description?: string | null;
}

export class ContactFormDto {
  @RowId() id?: string | null;
  @OptionalText(200) name?: string | null;
  @OptionalText(200) title?: string | null;
  @OptionalText(200) department?: string | null;
  @OptionalEmail() email?: string | null;
}

export class ScheduleFormDto {
  @RowId() id?: string | null;
  @OptionalChoice('ScheduleFrequency', ['WEEKLY', 'MONTHLY'], 'WEEKLY') freq?: 'WEEKLY' | 'MONTHLY' | null;
  @OptionalNumber(1, 52) interval?: number | null;
  @OptionalText(100, 'MO,WE') byday?: string | null;
  @OptionalText(100) bymonthday?: string | null;
  @OptionalDay() dtstart?: string | null;
  @OptionalDay() until?: string | null;
  @OptionalNumber(1, 1_000) count?: number | null;
  @OptionalDay() validFrom?: string | null;
  @OptionalDay() validTo?: string | null;
  @OptionalText(5, '08:30') opensAt?: string | null;
  @OptionalText(5, '12:30') closesAt?: string | null;
  @OptionalText(1_000) description?: string | null;
  @OptionalFlag() closed?: boolean | null;
  @OptionalFlag() onHolidays?: boolean | null;
}

export class ServiceAreaFormDto {
  @RowId() id?: string | null;
  @OptionalChoice('ExtentType', ['comune', 'sub-ambito', 'ambito', 'region', 'country'], 'comune') extentType?: string | null;
  @OptionalText(40, 'C294') extent?: string | null;
  @OptionalDay() validFrom?: string | null;
  @OptionalDay() validTo?: string | null;
}

export class CostFormDto {
  @RowId() id?: string | null;
  @OptionalText(200) option?: string | null;
  @OptionalNumber(0, 1_000_000) amount?: number | null;
  @OptionalText(3, 'EUR') currency?: string | null;
  @OptionalText(500) amountDescription?: string | null;
  @OptionalDay() validFrom?: string | null;
  @OptionalDay() validTo?: string | null;
}

export class DocumentFormDto {
  @RowId() id?: string | null;
  @OptionalText(500, 'Documento di identità') document?: string | null;
  @OptionalUrl() uri?: string | null;
}

export class AddressFormDto {
  @Text(300, 'Via di prova 1') street!: string;
  @OptionalText(300) more?: string | null;
  @Text(10, '11024') postalCode!: string;
}

export class PlaceFormDto {
  @RowId() id?: string | null;
  @Id('5b1d3a52-0f5a-4d0b-8d5a-6f0f3a1c2e03') locationId!: string;
  @OptionalText(200, 'Sede') name?: string | null;
  @OptionalText(2_000) description?: string | null;
  @OptionalText(2_000) transportation?: string | null;
  @OptionalText(4, 'C294') belfiore?: string | null;
  @OptionalNumber(-90, 90) latitude?: number | null;
  @OptionalNumber(-180, 180) longitude?: number | null;
  @OptionalPart(() => AddressFormDto) address?: AddressFormDto | null;
  @OptionalText(1_000) accessibility?: string | null;
  /** Missing: that of the card. */
  @OptionalChoice('Visibility', VISIBILITIES) visibility?: Visibility | null;
  @Ids(50) visibleTo?: string[];
  @ListOf(() => PhoneFormDto, 20) phones?: PhoneFormDto[];
  @ListOf(() => ScheduleFormDto, 60) schedules?: ScheduleFormDto[];
}

export class CapacityFormDto {
  @OptionalNumber(0, 100_000, 3) available!: number;
  @OptionalNumber(0, 100_000, 12) maximum?: number | null;
  @OptionalText(500) description?: string | null;
}

export class TranslationFormDto {
  @OptionalText(FIELD_LENGTHS.name) name?: string | null;
  @OptionalText(4 * FIELD_LENGTHS.shortDescription) shortDescription?: string | null;
  @OptionalText(FIELD_LENGTHS.description) description?: string | null;
  @OptionalText(FIELD_LENGTHS.eligibilityDescription) eligibilityDescription?: string | null;
  @OptionalText(FIELD_LENGTHS.applicationProcess) applicationProcess?: string | null;
  @OptionalText(FIELD_LENGTHS.outputDescription) outputDescription?: string | null;
  @OptionalText(FIELD_LENGTHS.waitTime) waitTime?: string | null;
  @OptionalText(FIELD_LENGTHS.feesDescription) feesDescription?: string | null;
  @OptionalText(FIELD_LENGTHS.alert) alert?: string | null;
}

export class NewOrganizationDto {
  @Text(300, 'Associazione dimostrativa di prova') name!: string;
  @Text(5_000, 'Un ente inventato per provare la banca dati.') description!: string;
  @OptionalEmail('prova@example.org') email?: string | null;
  @OptionalUrl() website?: string | null;
  @RowId() agencyId?: string | null;
  @OptionalChoice('Visibility', VISIBILITIES, 'public') visibility?: Visibility | null;
  @Ids(50) visibleTo?: string[];
}

// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  CARD_STATUSES,
  type CardForm,
  type CardStatus,
  EMPTY_CARD,
  FIELD_LENGTHS,
  VISIBILITIES,
  type Visibility,
} from '@soglia/resources-domain';
import { IsObject, IsOptional } from 'class-validator';
import {
  CapacityFormDto,
  ContactFormDto,
  CostFormDto,
  DocumentFormDto,
  NewOrganizationDto,
  PhoneFormDto,
  PlaceFormDto,
  ScheduleFormDto,
  ServiceAreaFormDto,
  TranslationFormDto,
} from './card-parts.dto';
import { Choice, Codes, Id, Ids, ListOf, OptionalEmail, OptionalFlag, OptionalNumber, OptionalPart, OptionalText } from './fields';
import { OptionalUrl, Text } from './fields';

/** A whole card, as `form` of a card that was read. What is missing is empty. */
export class CardFormDto {
  @Text(FIELD_LENGTHS.name, 'Sportello di prova') name!: string;
  @OptionalText(FIELD_LENGTHS.alternateName) alternateName?: string | null;
  @OptionalText(4 * FIELD_LENGTHS.shortDescription, 'Un operatore ascolta e indica il servizio adatto.') shortDescription?: string | null;
  @OptionalText(FIELD_LENGTHS.description) description?: string | null;
  @OptionalText(FIELD_LENGTHS.eligibilityDescription, 'A chi abita in valle.') eligibilityDescription?: string | null;
  @OptionalText(FIELD_LENGTHS.applicationProcess, 'Si telefona o si passa allo sportello.') applicationProcess?: string | null;
  @OptionalText(FIELD_LENGTHS.outputDescription, 'Un appuntamento.') outputDescription?: string | null;
  @OptionalText(FIELD_LENGTHS.waitTime, 'Entro tre giorni.') waitTime?: string | null;
  @OptionalNumber(0, 10_000) processingDays?: number | null;
  @OptionalText(FIELD_LENGTHS.feesDescription, 'Gratuito.') feesDescription?: string | null;
  @OptionalText(FIELD_LENGTHS.responsibleUnit, 'Ufficio di prova') responsibleUnit?: string | null;
  @OptionalUrl() url?: string | null;
  @OptionalEmail() email?: string | null;
  @OptionalText(FIELD_LENGTHS.interpretationServices) interpretationServices?: string | null;
  @OptionalText(FIELD_LENGTHS.accreditations) accreditations?: string | null;
  @OptionalText(FIELD_LENGTHS.licenses) licenses?: string | null;
  @OptionalNumber(0, 130) minimumAge?: number | null;
  @OptionalNumber(0, 130) maximumAge?: number | null;
  @OptionalText(FIELD_LENGTHS.alert) alert?: string | null;
  @Choice('CardStatus', CARD_STATUSES, 'active') status!: CardStatus;
  @OptionalText(FIELD_LENGTHS.statusReason) statusReason?: string | null;
  @ApiPropertyOptional({ type: Object, nullable: true, additionalProperties: true, example: null })
  @IsOptional()
  @IsObject()
  eligibilityRule?: Record<string, unknown> | null;
  @Choice('Visibility', VISIBILITIES, 'public') visibility!: Visibility;
  @Ids(50) visibleTo?: string[];
  @Id('5b1d3a52-0f5a-4d0b-8d5a-6f0f3a1c2e02') organizationId!: string;
  @ListOf(() => PhoneFormDto, 20, [{ number: '0165 555 100' }]) phones?: PhoneFormDto[];
  @ListOf(() => ContactFormDto, 20) contacts?: ContactFormDto[];
  @ListOf(() => ScheduleFormDto, 60, [{ freq: 'WEEKLY', byday: 'MO,WE', opensAt: '08:30', closesAt: '12:30' }])
  schedules?: ScheduleFormDto[];
  @ListOf(() => PlaceFormDto, 50) places?: PlaceFormDto[];
  @ListOf(() => ServiceAreaFormDto, 100) serviceAreas?: ServiceAreaFormDto[];
  @Codes(50, ['D01.01']) needs?: string[];
  @Codes(20) userAreas?: string[];
  @Codes(20) lifeEvents?: string[];
  @Codes(20) channels?: string[];
  @Codes(50, ['it', 'fr']) languages?: string[];
  @ListOf(() => CostFormDto, 20) costs?: CostFormDto[];
  @ListOf(() => DocumentFormDto, 50) documents?: DocumentFormDto[];
  @OptionalPart(() => CapacityFormDto) capacity?: CapacityFormDto | null;
  @OptionalPart(() => TranslationFormDto) french?: TranslationFormDto | null;
}

export class WriteCardDto extends CardFormDto {
  @OptionalPart(() => NewOrganizationDto, {
    name: 'Associazione dimostrativa di prova',
    description: 'Un ente inventato per provare la banca dati.',
  })
  newOrganization?: NewOrganizationDto | null;

  /** Whoever keeps the card has just said that it is true. */
  @OptionalFlag(true) verified?: boolean | null;
}

type Loose = Readonly<Record<string, unknown>>;

/** What was sent, with nothing missing: a text of blanks is none, a place without a tier has the card's. */
export function formOfDto(dto: CardFormDto): CardForm {
  const sent = tidy(dto) as Loose;
  const form = Object.fromEntries(Object.entries(EMPTY_CARD).map(([field, empty]) => [field, sent[field] ?? empty])) as unknown as CardForm;
  return { ...form, places: form.places.map((place) => placeOf(place as unknown as Loose, form)) };
}

function placeOf(place: Loose, { visibility, visibleTo }: CardForm): CardForm['places'][number] {
  const own = place['visibility'] ? {} : { visibility, visibleTo };
  const empty = { name: null, description: null, transportation: null, belfiore: null, latitude: null, longitude: null, address: null };
  const lists = { accessibility: null, visibleTo: [], phones: [], schedules: [] };
  return { ...empty, ...lists, ...withoutMissing(place), ...own } as unknown as CardForm['places'][number];
}

const withoutMissing = (value: Loose) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined));

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tidy(each)]));
}

// SPDX-License-Identifier: EUPL-1.2
import type { AskedPersonDto, CodedTextDto, HitDto, HitEligibilityDto, SearchAnswerDto, SearchResourcesDto } from '@soglia/api-client';

/** What is known of the person at the desk; asked for the answer, never kept. */
export type PersonFacts = AskedPersonDto;
export type SearchAsk = SearchResourcesDto;
export type SearchAnswer = SearchAnswerDto;
export type FoundResource = HitDto;
export type Eligibility = HitEligibilityDto;
export type CodedText = CodedTextDto;

// SPDX-License-Identifier: EUPL-1.2
import { addressLine, type Doc, type HsdsDocument, nodes, phonesOf, said, TRANSLATED_COLUMNS } from '@soglia/resources-domain';
import type { PortalLanguage } from '../../pages/words';

/** A text and the language that it is really in, so that a voice reads it as it should. */
export interface Said {
  readonly text: string;
  readonly lang: PortalLanguage;
}

const TRANSLATED = Object.values(TRANSLATED_COLUMNS);
type Translated = (typeof TRANSLATED)[number];

const node = (value: unknown): Doc => (typeof value === 'object' && value !== null ? (value as Doc) : {});

/** Reads a card's nested document in a language: the French text where there is one, the Italian where there is not. */
export class CardContent {
  private readonly translation: Doc;

  constructor(
    readonly document: HsdsDocument,
    readonly lang: PortalLanguage,
  ) {
    this.translation = lang === 'it' ? {} : node(node(document['translations'])[lang]);
  }

  text(field: Translated): Said | null {
    const translated = said(this.translation[field]);
    if (translated) return { text: translated, lang: this.lang };
    const original = said(this.document[field]);
    return original ? { text: original, lang: 'it' } : null;
  }

  /** How much of what the card says is said in this language too. */
  get translated(): 'all' | 'partly' | 'none' {
    if (this.lang === 'it') return 'all';
    const italian = TRANSLATED.filter((field) => said(this.document[field]));
    const done = italian.filter((field) => said(this.translation[field]));
    if (done.length === 0) return 'none';
    // Papers and costs are lists, which nobody translates yet.
    const lists = nodes(this.document['required_documents']).length + nodes(this.document['cost_options']).length;
    return done.length === italian.length && lists === 0 ? 'all' : 'partly';
  }

  get organization(): Doc {
    return node(this.document['organization']);
  }

  get places(): readonly Place[] {
    return nodes(this.document['service_at_locations']).map((each) => {
      const location = node(each['location']);
      return {
        name: said(location['name']),
        description: said(each['description']) ?? said(location['description']),
        transportation: said(location['transportation']),
        belfiore: said(location['belfiore']),
        addresses: nodes(location['addresses']).map(addressLine).filter(Boolean),
        accessibility: nodes(location['accessibility']).flatMap((one) => said(one['description']) ?? said(one['details']) ?? []),
        phones: phonesOf([each, location]),
        schedules: [...nodes(each['schedules']), ...nodes(location['schedules'])],
      };
    });
  }

  get phones(): readonly string[] {
    const own = phonesOf([this.document, ...nodes(this.document['contacts'])]);
    if (own.length) return own;
    const there = this.places.flatMap(({ phones }) => phones);
    return there.length ? [...new Set(there)] : phonesOf([this.organization]);
  }

  get email(): string | null {
    return said(this.document['email']) ?? nodes(this.document['contacts']).flatMap((each) => said(each['email']) ?? [])[0] ?? null;
  }

  get site(): string | null {
    const site = said(this.document['url']);
    return site && /^https?:\/\//i.test(site) ? site : null;
  }

  get documents(): readonly string[] {
    return nodes(this.document['required_documents']).flatMap((each) => said(each['document']) ?? []);
  }

  get languages(): readonly string[] {
    const all = [this.document, ...nodes(this.document['service_at_locations']).map((each) => node(each['location']))];
    return [...new Set(all.flatMap((each) => nodes(each['languages']).flatMap((one) => said(one['code']) ?? [])))];
  }

  codes(taxonomy: string): readonly string[] {
    const terms = nodes(this.document['attributes']).map((each) => node(each['taxonomy_term']));
    return terms
      .filter((term) => term['taxonomy'] === taxonomy || node(term['taxonomy_detail'])['name'] === taxonomy)
      .flatMap((term) => said(term['code']) ?? []);
  }
}

export interface Place {
  readonly name: string | null;
  readonly description: string | null;
  readonly transportation: string | null;
  readonly belfiore: string | null;
  readonly addresses: readonly string[];
  readonly accessibility: readonly string[];
  readonly phones: readonly string[];
  readonly schedules: readonly Doc[];
}

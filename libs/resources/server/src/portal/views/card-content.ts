// SPDX-License-Identifier: EUPL-1.2
import type { HsdsDocument } from '@soglia/resources-domain';
import type { PortalLanguage } from '../words';

/** A text and the language that it is really in, so that a voice reads it as it should. */
export interface Said {
  readonly text: string;
  readonly lang: PortalLanguage;
}

type Node = Readonly<Record<string, unknown>>;

const TRANSLATED = [
  'name',
  'short_description',
  'description',
  'eligibility_description',
  'application_process',
  'output_description',
  'wait_time',
  'fees_description',
  'alert',
] as const;

type Translated = (typeof TRANSLATED)[number];

export const said = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);
export const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as Node[]) : []);
export const node = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});

/** Reads a card's nested document in a language: the French text where there is one, the Italian where there is not. */
export class CardContent {
  private readonly translation: Node;

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

  get organization(): Node {
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
        phones: numbers([each, location]),
        schedules: [...nodes(each['schedules']), ...nodes(location['schedules'])],
      };
    });
  }

  get phones(): readonly string[] {
    const own = numbers([this.document, ...nodes(this.document['contacts'])]);
    if (own.length) return own;
    const there = this.places.flatMap(({ phones }) => phones);
    return there.length ? [...new Set(there)] : numbers([this.organization]);
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
  readonly schedules: readonly Node[];
}

function addressLine(address: Node): string {
  const town = [said(address['postal_code']), said(address['city'])].filter(Boolean).join(' ');
  return [said(address['address_1']), said(address['address_2']), town].filter(Boolean).join(', ');
}

function numbers(owners: readonly Node[]): string[] {
  return [...new Set(owners.flatMap((owner) => nodes(owner['phones']).flatMap((each) => said(each['number']) ?? [])))];
}

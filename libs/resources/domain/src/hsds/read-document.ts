// SPDX-License-Identifier: EUPL-1.2

/** A nested document of HSDS, or anything nested in it. */
export type Doc = Readonly<Record<string, unknown>>;

/** What is nested: always a list, empty when there is nothing. */
export const nodes = (value: unknown): readonly Doc[] => (Array.isArray(value) ? (value as Doc[]) : []);

/** What is nested under a name in a document. */
export const list = (document: Doc, property: string): readonly Doc[] => nodes(document[property]);

/** A text that says something; blanks say nothing. */
export const said = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);

/** «via Prova 1, 11100 Aosta (AO)» */
export function addressLine(address: Doc): string {
  const province = said(address['state_province']);
  const town = [said(address['postal_code']), said(address['city']), province ? `(${province})` : null].filter(Boolean).join(' ');
  return [said(address['address_1']), said(address['address_2']), town].filter(Boolean).join(', ');
}

/** Where a place is: its first address, or its name when it has none. */
export function placeLine(location: Doc): string | null {
  const [address] = list(location, 'addresses');
  return address ? addressLine(address) : said(location['name']);
}

/** The telephone numbers of these, each once. */
export function phonesOf(owners: readonly Doc[]): string[] {
  return [...new Set(owners.flatMap((owner) => list(owner, 'phones').flatMap((each) => said(each['number']) ?? [])))];
}

// SPDX-License-Identifier: EUPL-1.2

/** Key of what a datum that the house has is called: a point in its name would be a step into the words. */
export const datumKey = (field: string): string => `protocols.datum.${field.replaceAll('.', '-')}`;

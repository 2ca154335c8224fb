// SPDX-License-Identifier: EUPL-1.2
/** Travels with the navigation from the form, so that the contact's page can confirm it once. */
export const JUST_REGISTERED = 'just registered';

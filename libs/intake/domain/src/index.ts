// SPDX-License-Identifier: EUPL-1.2
export * from './contact-draft';
export * from './contact-rules';
export * from './person-identity';

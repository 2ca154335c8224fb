// SPDX-License-Identifier: EUPL-1.2
export * from './actor';
export * from './clock';
export * from './codice-fiscale';
export * from './letters';
export * from './outcome';
export * from './permission';
export * from './quarter';
export * from './rome-calendar';
export * from './rule-violation';
export * from './uuid';
export * from './windows';

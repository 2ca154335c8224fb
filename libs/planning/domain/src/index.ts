// SPDX-License-Identifier: EUPL-1.2
export * from './age-band';
export * from './cross-table';
export * from './need-fact';
export * from './pool-5';
export * from './release-journey';
export * from './release-tables';

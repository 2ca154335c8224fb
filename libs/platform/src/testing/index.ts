// SPDX-License-Identifier: EUPL-1.2
export * from './test-config';
export * from './test-database';
export * from './test-room';
export * from './test-place';
export * from './test-source';
export * from './pdf-text';
export * from './test-referral';

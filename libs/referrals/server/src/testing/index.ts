// SPDX-License-Identifier: EUPL-1.2
export * from './test-leg';
export * from './test-protocol';

// SPDX-License-Identifier: EUPL-1.2
export * from './resources.routes';
export * from './panel/load-panel';
export * from './rule/load-rule';

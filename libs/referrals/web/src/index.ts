// SPDX-License-Identifier: EUPL-1.2
export * from './lazy.routes';
export * from './send/load-send';

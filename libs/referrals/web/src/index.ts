// SPDX-License-Identifier: EUPL-1.2
export * from './referrals.routes';
export * from './send/load-send';

// SPDX-License-Identifier: EUPL-1.2
export * from './drafts/forget-device-drafts';
export * from './intake.routes';

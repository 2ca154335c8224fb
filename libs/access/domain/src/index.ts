// SPDX-License-Identifier: EUPL-1.2
export * from './password-rule';
export * from './role';

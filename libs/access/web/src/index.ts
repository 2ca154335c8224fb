// SPDX-License-Identifier: EUPL-1.2
export { default as accessTexts } from './i18n/it.json';
export { accessFrench } from './french';
export * from './access.routes';
export * from './session/current-session';
export * from './session/guards';
export * from './session/session-calls';
export * from './session/session-expiry.interceptor';
export * from './session/sign-out-failed';
export * from './sign-in/sign-in-again';

// SPDX-License-Identifier: EUPL-1.2
import type { Config } from 'jest';
import { getJestProjectsAsync } from '@nx/jest';

export default async (): Promise<Config> => ({
  projects: await getJestProjectsAsync(),
  // Jest reads it here alone, never in a project's own file.
  testTimeout: 60_000,
});

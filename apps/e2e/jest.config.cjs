// SPDX-License-Identifier: EUPL-1.2
// Journeys open whole houses and wait for them to recover from what is done to them.
module.exports = { ...require('../../jest.preset.cjs').node('e2e', __dirname), testTimeout: 120_000 };

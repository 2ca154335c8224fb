// SPDX-License-Identifier: EUPL-1.2
module.exports = require('../../../jest.preset.cjs').angular('referrals-web', __dirname);

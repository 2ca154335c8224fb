// SPDX-License-Identifier: EUPL-1.2
module.exports = require('../../../jest.preset.cjs').node('referrals-server', __dirname);

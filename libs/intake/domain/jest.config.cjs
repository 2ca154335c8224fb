module.exports = require('../../../jest.preset.cjs').node('intake-domain', __dirname);

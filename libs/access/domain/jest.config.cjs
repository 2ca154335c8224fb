module.exports = require('../../../jest.preset.cjs').node('access-domain', __dirname);

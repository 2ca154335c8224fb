module.exports = require('../../../jest.preset.cjs').node('intake-server', __dirname);

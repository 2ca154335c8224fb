module.exports = require('../../jest.preset.cjs').node('platform', __dirname);

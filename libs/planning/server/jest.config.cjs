module.exports = require('../../../jest.preset.cjs').node('planning-server', __dirname);

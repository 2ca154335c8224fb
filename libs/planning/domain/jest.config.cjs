module.exports = require('../../../jest.preset.cjs').node('planning-domain', __dirname);

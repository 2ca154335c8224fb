module.exports = require('../../../jest.preset.cjs').node('territory-server', __dirname);

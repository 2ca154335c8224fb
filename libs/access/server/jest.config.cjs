module.exports = require('../../../jest.preset.cjs').node('access-server', __dirname);

module.exports = require('../../jest.preset.cjs').node('kernel', __dirname);

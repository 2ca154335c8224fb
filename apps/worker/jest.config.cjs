module.exports = require('../../jest.preset.cjs').node('worker', __dirname);

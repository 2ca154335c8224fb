// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/**
 * @typedef {{ version?: string, resolved?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/** How the parts of a package's name call an operating system. */
const OS = /** @type {Record<string, string>} */ ({
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
});
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'ppc64le', 'riscv64', 's390x', 'x64'];

/** Tells from its name which machines a package is for. @param {string} name @returns {Pick<Entry, 'os' | 'cpu' | 'libc'>} */
export function platformOf(name) {
  const parts = name.split(/[/_-]/);
  const os = parts.map((part) => OS[part]).find(Boolean);
  const cpu = parts.find((part) => CPU.includes(part));
  const libc = parts.some((part) => part.includes('musl')) ? 'musl' : parts.some((part) => part.startsWith('gnu')) ? 'glibc' : undefined;
  return { ...(cpu ? { cpu: [cpu === 'ppc64le' ? 'ppc64' : cpu] } : {}), ...(os ? { os: [os] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

/** Node looks for a package beside its user, then ever further up. @param {Lock['packages']} packages @param {string} user @param {string} name */
function isPresent(packages, user, name) {
  for (let folder = user; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
    if (!folder.includes('/node_modules/')) folder = '';
  }
}

/**
 * The entries that `npm ci` asks for and `npm install` left out: packages for other platforms than the one it ran on.
 * @param {Lock} lock
 * @returns {Record<string, Entry>}
 */
export function missingOptional({ packages }) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [user, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name);
      if (isPresent(packages, user, name) || !(platform.os || platform.cpu)) continue;
      const version = range.replace(/^[\^~=v]+/, '');
      missing[`node_modules/${name}`] = { version, ...platform, ...(dev ? { dev } : {}), optional: true };
    }
  }
  return missing;
}

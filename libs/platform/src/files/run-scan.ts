// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import type { ScanConfig } from '../config/config';

/** What scanners agree on: 0 nothing found, 1 something found. Whatever else is no verdict. */
const VERDICTS: Readonly<Record<number, 'clean' | 'refused'>> = { 0: 'clean', 1: 'refused' };

/** Lets the installation's program look at a file. No shell: a path is an argument and nothing else. No verdict throws, and comes again. */
export function runScan({ argv: [program = '', ...args], timeoutMs }: ScanConfig, path: string): Promise<'clean' | 'refused'> {
  return new Promise((resolve, reject) => {
    const given = args.map((each) => (each === '{file}' ? path : each));
    const child = spawn(program, given, { shell: false, stdio: 'ignore', windowsHide: true });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new Error(`the scan command could not start: ${error.code ?? error.name}`));
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      const verdict = code === null ? undefined : VERDICTS[code];
      if (verdict) resolve(verdict);
      else reject(new Error(`the scan command gave no verdict: ${signal ?? `exit ${code}`}`));
    });
  });
}

/** Looks for bytes in the memory of living processes (Linux). Only counts leave this file, never memory. */
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/**
 * @typedef {{ from: number, to: number }} Area
 * @typedef {{ pid: number, command: string, counts: readonly number[], megabytes: number } | { pid: number, command: string, why: string }} Searched
 */

const CHUNK = 4 * 1024 * 1024;
const PAGE = 4096;

/** @param {number} pid @param {'cmdline' | 'smaps' | 'status'} name */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** A process and everything that descends from it, without the dead. @param {number} ancestor @returns {number[]} */
export function family(ancestor) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(/^PPid:\s*(\d+)/m.exec(read(Number(name), 'status'))?.[1]),
    }));
  const found = new Set([ancestor]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { pid, parent } of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found].filter((pid) => read(pid, 'cmdline') !== '');
}

/** @param {number} pid @param {readonly Buffer[]} patterns @returns {Searched} */
export function search(pid, patterns) {
  const command = read(pid, 'cmdline').replaceAll('\0', ' ').trim();
  try {
    return { pid, command, ...count(pid, patterns) };
  } catch (error) {
    return { pid, command, why: error instanceof Error ? error.message : String(error) };
  }
}

/** What the process wrote or shares with others: not the program's own file, which nothing was typed into. @param {number} pid @returns {Area[]} */
function areas(pid) {
  const found = [];
  for (const text of readFileSync(`/proc/${pid}/smaps`, 'utf8').split(
    /^(?=[0-9a-f]+-[0-9a-f]+ )/m,
  )) {
    const [, from = '', to = '', mode = '', inode = '', name = ''] =
      /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ (\d+) *(.*)/.exec(text) ?? [];
    const kib = (/** @type {string} */ field) =>
      Number(new RegExp(`^${field}: +(\\d+) kB`, 'm').exec(text)?.[1]);
    const isFile = inode !== '0' && !/memfd:|\/dev\/shm|\(deleted\)/.test(name);
    const isPresent = kib('Rss') + kib('Swap') > 0;
    const isKernels = /^\[v(var|dso|syscall)/.test(name);
    if (!mode.startsWith('r') || !isPresent || isKernels || (isFile && kib('Anonymous') === 0))
      continue;
    found.push({ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) });
  }
  return found;
}

/** @param {number} pid @param {readonly Buffer[]} patterns */
function count(pid, patterns) {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const counts = patterns.map(() => 0);
  let bytes = 0;
  try {
    for (const area of areas(pid)) {
      for (const { view, fresh } of chunks(memory, area, longest(patterns) - 1)) {
        bytes += view.length - fresh;
        for (const [index, pattern] of patterns.entries())
          counts[index] = (counts[index] ?? 0) + occurrences(view, pattern, fresh);
      }
    }
  } finally {
    closeSync(memory);
  }
  return { counts, megabytes: Math.round(bytes / 1e6) };
}

/** @param {readonly Buffer[]} patterns */
const longest = (patterns) => Math.max(...patterns.map(({ length }) => length));

/** Those that end after `fresh`: what ends before was counted in the chunk before. @param {Buffer} view @param {Buffer} pattern @param {number} fresh */
function occurrences(view, pattern, fresh) {
  let found = 0;
  for (let at = view.indexOf(pattern); at !== -1; at = view.indexOf(pattern, at + 1))
    if (at + pattern.length > fresh) found += 1;
  return found;
}

/**
 * One area piece by piece; each begins with the last bytes of the one before. A page that cannot be read is passed over.
 * @param {number} memory @param {Area} area @param {number} overlap
 */
function* chunks(memory, area, overlap) {
  const buffer = Buffer.alloc(overlap + CHUNK);
  let kept = 0;
  for (let at = area.from; at < area.to; ) {
    const got = readAt(memory, buffer, kept, Math.min(CHUNK, area.to - at), at);
    if (got === 0) {
      at += PAGE;
      kept = 0;
      continue;
    }
    const view = buffer.subarray(0, kept + got);
    yield { view, fresh: kept };
    at += got;
    const next = Math.min(overlap, view.length);
    view.copy(buffer, 0, view.length - next);
    kept = next;
  }
}

/** @param {number} memory @param {Buffer} buffer @param {number} offset @param {number} length @param {number} at */
function readAt(memory, buffer, offset, length, at) {
  try {
    return readSync(memory, buffer, offset, length, at);
  } catch {
    return 0;
  }
}

import { describe, expect, it } from 'vitest';
import { FUSES } from '../../../build/fuses.mjs';
import { refusal } from '../../../build/package.mjs';

const runtime = (kind: 'production' | 'test', version: string) => ({
  kind,
  version,
  dist: '/e',
  executable: '/e/electron',
});

describe('packaging', () => {
  it('refuses the test runtime, in one sentence that says what to run', () => {
    expect(refusal(runtime('test', '25.1.1'))).toMatch(
      /^[^.]+25\.1\.1;.+run: npx install-electron$/,
    );
  });

  it('refuses when there is no Electron at all', () => {
    expect(refusal(undefined)).toContain('npx install-electron');
  });

  it('takes the production Electron', () => {
    expect(refusal(runtime('production', '45.4.1'))).toBeUndefined();
  });

  it('decides every fuse, and none lets code in from outside', () => {
    expect(
      Object.entries(FUSES)
        .filter(([, on]) => on)
        .map(([name]) => name),
    ).toEqual([
      'EnableCookieEncryption',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'WasmTrapHandlers',
    ]);
  });
});

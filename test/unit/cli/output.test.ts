import { describe, expect, it, vi } from 'vitest';
import { oneLine, print, quoted } from '../../../src/cli/output.ts';

const HOSTILE = 'a\u001b[31mb\u0007\u202ec';

describe('what is printed', () => {
  function printed(json: boolean, value: unknown, lines: readonly string[]): string {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    print({ json }, value, lines);
    const text = write.mock.calls.map(([part]) => String(part)).join('');
    write.mockRestore();
    return text;
  }

  it('is one JSON value that holds every character', () => {
    expect(JSON.parse(printed(true, { title: HOSTILE }, []))).toEqual({ title: HOSTILE });
  });

  it('is lines that move no cursor and turn no text around', () => {
    expect(printed(false, null, [`1\t${HOSTILE}`, '2'])).toBe('1\ta [31mb  c\n2\n');
    expect(printed(false, null, [])).toBe('');
  });

  it('quotes a word as one short line, emoji whole', () => {
    expect(oneLine('a\r\n\tb 👩‍💻 ')).toBe('a b 👩‍💻');
    expect(Array.from(quoted('🧳'.repeat(100)))).toHaveLength(60);
  });
});

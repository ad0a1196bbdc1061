import { PassThrough } from 'node:stream';
import { terminalOf } from './terminal.js';

const written = (say: (terminal: ReturnType<typeof terminalOf>) => void): string => {
  const [out, note] = [new PassThrough(), new PassThrough()];
  say(terminalOf(out as unknown as NodeJS.WriteStream, note as unknown as NodeJS.WriteStream));
  return [out, note].map((stream) => String(stream.read() ?? '')).join('|');
};

describe('the terminal', () => {
  it('is told everything with its lines, and steered by nothing that was read from a file', () => {
    expect(written((terminal) => terminal.out('one\n\u001b[2Jtwo\0'))).toBe('one\n\\u001b[2Jtwo\\u0000\n|');
    expect(written((terminal) => terminal.note('\u009b2Jone\r'))).toBe('|\\u009b2Jone\\u000d\n');
  });

  it('is given JSON that means what it did', () => {
    const document = { caseId: 'a\u009bb\u202ec' };
    const text = written((terminal) => terminal.out(JSON.stringify(document, null, 2)));
    expect(JSON.parse(text.slice(0, -1))).toEqual(document);
  });

  it('is given what is poured as it is, unless a person looks on', async () => {
    const poured = async (isTTY: boolean) => {
      const out = Object.assign(new PassThrough(), { isTTY });
      await terminalOf(out as unknown as NodeJS.WriteStream, new PassThrough() as unknown as NodeJS.WriteStream).pour(
        'one\u001b[2J\n',
      );
      return String(out.read());
    };
    expect(await poured(false)).toBe('one\u001b[2J\n');
    expect(await poured(true)).toBe('one\\u001b[2J\n');
  });
});
